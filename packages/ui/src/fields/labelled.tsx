'use client';
import type { LabelledValue, TextFormat } from '@cardinal/crm/fields';
import { EmptyValue } from './empty.tsx';
import { TextValue } from './text/index.tsx';
import type { DisplayProps, FieldView } from './view.ts';

type LabelledKey = 'emails' | 'phones' | 'links';
const formats: Record<LabelledKey, TextFormat> = { emails: 'email', phones: 'phone', links: 'url' };

/** The view of a set of labelled values: the primary one shown, the rest counted. */
export function labelledView<K extends LabelledKey>(type: K): FieldView<K, readonly LabelledValue[]> {
  const Display = ({ value }: DisplayProps<readonly LabelledValue[]>) => {
    const shown = value?.find((one) => one.primary) ?? value?.[0];
    if (!value || !shown) return <EmptyValue />;
    return (
      <span className="inline-flex min-w-0 items-center gap-1.5">
        <TextValue value={shown.value} format={formats[type]} />
        {value.length > 1 && <span className="shrink-0 text-muted">+{value.length - 1}</span>}
      </span>
    );
  };
  return { Display, editsIn: 'panel', typesOver: true, commitsOnBlur: true };
}
