'use client';
import { useFieldContext } from '../context.tsx';
import { EmptyValue } from '../empty.tsx';
import { formatDay, formatLongDay } from '../format.ts';
import type { DisplayProps, FieldView } from '../view.ts';

function Display({ value }: DisplayProps<string>) {
  const { parseContext, locale } = useFieldContext();
  if (value === null) return <EmptyValue />;
  return (
    <time dateTime={value} title={formatLongDay(value, locale)} className="truncate">
      {formatDay(value, parseContext.today, locale)}
    </time>
  );
}

export const date: FieldView<'date'> = { Display, editsIn: 'cell', typesOver: true, commitsOnBlur: true };
