'use client';
import type { Money } from '@cardinal/crm/fields';
import { useFieldContext } from '../context.tsx';
import { formatMoney } from '../format.ts';
import { parseField } from '../plain.ts';
import { TextEditor } from '../text-editor.tsx';
import type { EditorProps } from '../view.ts';

export function Editor(props: EditorProps<Money>) {
  const { parseContext, locale } = useFieldContext();
  // An amount typed without a currency stays in the one that it had.
  const context = { ...parseContext, currency: props.value?.currency ?? parseContext.currency };
  const preview = (text: string) => {
    const parsed = parseField('currency', text, { ...props.field, required: false }, context);
    return parsed.ok && parsed.value && /[a-z]/i.test(text) ? formatMoney(parsed.value, locale) : null;
  };
  return <TextEditor type="currency" inputMode="text" numeric context={context} preview={preview} {...props} />;
}
