'use client';
import { useFieldContext } from '../context.tsx';
import { EmptyValue } from '../empty.tsx';
import { dayOf, formatInstant, formatLongDay, formatTime } from '../format.ts';
import type { DisplayProps, FieldView } from '../view.ts';

function Display({ value }: DisplayProps<string>) {
  const { parseContext, locale } = useFieldContext();
  if (value === null) return <EmptyValue />;
  const { timeZone } = parseContext;
  const title = `${formatLongDay(dayOf(value, timeZone), locale)}, ${formatTime(value, timeZone, locale)}`;
  return (
    <time dateTime={value} title={title} className="truncate">
      {formatInstant(value, parseContext, locale)}
    </time>
  );
}

export const datetime: FieldView<'datetime'> = {
  Display,
  editsIn: 'cell',
  typesOver: true,
  commitsOnBlur: true,
};
