'use client';
import type { Money } from '@cardinal/crm/fields';
import { useFieldContext } from '../context.tsx';
import { EmptyValue } from '../empty.tsx';
import { formatMoney } from '../format.ts';
import type { DisplayProps, FieldView } from '../view.ts';

function Display({ value }: DisplayProps<Money>) {
  const { locale } = useFieldContext();
  return value === null ? <EmptyValue /> : <span className="truncate tabular-nums">{formatMoney(value, locale)}</span>;
}

export const currency: FieldView<'currency'> = {
  Display,
  editsIn: 'cell',
  typesOver: true,
  commitsOnBlur: true,
};
