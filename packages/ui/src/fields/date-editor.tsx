'use client';
import { useFieldContext } from './context.tsx';
import { dayOf, formatLongDay, formatTime } from './format.ts';
import { parseField } from './plain.ts';
import { TextEditor } from './text-editor.tsx';
import type { EditorProps } from './view.ts';

/** A date as people say it, with what is understood shown beneath: "next tue" → Tue, Mar 10, 2026. */
export function DateEditor({ type, ...props }: EditorProps<string> & { type: 'date' | 'datetime' }) {
  const { parseContext, locale } = useFieldContext();
  const preview = (text: string) => {
    const parsed = parseField(type, text, { ...props.field, required: false }, parseContext);
    if (!parsed.ok || parsed.value === null) return null;
    if (type === 'date') return formatLongDay(parsed.value, locale);
    const { timeZone } = parseContext;
    return `${formatLongDay(dayOf(parsed.value, timeZone), locale)}, ${formatTime(parsed.value, timeZone, locale)}`;
  };
  const placeholder = type === 'date' ? 'tomorrow, in 2 weeks' : parseContext.past ? 'last tue 3pm' : 'next tue 3pm';
  return <TextEditor type={type} placeholder={placeholder} preview={preview} {...props} />;
}
