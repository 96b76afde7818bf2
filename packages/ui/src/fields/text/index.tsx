'use client';
import type { TextFormat } from '@cardinal/crm/fields';
import { EmptyValue } from '../empty.tsx';
import { OutLink } from '../out-link.tsx';
import { PhoneNumber } from '../phone-number.tsx';
import type { DisplayProps, FieldView } from '../view.ts';

function Display({ value, field }: DisplayProps<string>) {
  if (value === null) return <EmptyValue />;
  return <TextValue value={value} format={field.format ?? 'plain'} />;
}

/** A line of text as what it is: an address to write to, a number to call, a page to open. */
export function TextValue({ value, format }: { value: string; format: TextFormat }) {
  if (format === 'email') return <OutLink href={`mailto:${value}`}>{value}</OutLink>;
  if (format === 'phone')
    return (
      <OutLink href={`tel:${value}`}>
        <PhoneNumber value={value} />
      </OutLink>
    );
  if (format === 'url') return <OutLink href={value}>{value.replace(/^https?:\/\/(www\.)?/, '')}</OutLink>;
  if (format === 'domain') return <OutLink href={`https://${value}`}>{value}</OutLink>;
  return <span className="truncate">{value}</span>;
}

export const text: FieldView<'text'> = { Display, editsIn: 'cell', typesOver: true, commitsOnBlur: true };
