'use client';
import type { Address } from '@cardinal/crm/fields';
import { EmptyValue } from '../empty.tsx';
import type { DisplayProps, FieldView } from '../view.ts';

function Display({ value }: DisplayProps<Address>) {
  const words = value && [value.street, value.city, value.state, value.country].filter(Boolean).join(', ');
  return words ? <span className="truncate">{words}</span> : <EmptyValue />;
}

export const address: FieldView<'address'> = {
  Display,
  editsIn: 'panel',
  typesOver: false,
  commitsOnBlur: true,
};
