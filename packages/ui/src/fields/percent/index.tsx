'use client';
import { useFieldContext } from '../context.tsx';
import { EmptyValue } from '../empty.tsx';
import { formatNumber } from '../format.ts';
import type { DisplayProps, FieldView } from '../view.ts';

function Display({ value }: DisplayProps<number>) {
  const { locale } = useFieldContext();
  return value === null ? (
    <EmptyValue />
  ) : (
    <span className="truncate tabular-nums">{formatNumber(value, locale)}%</span>
  );
}

export const percent: FieldView<'percent'> = { Display, editsIn: 'cell', typesOver: true, commitsOnBlur: true };
