'use client';
import { useFieldContext } from '../context.tsx';
import { DateEditor } from '../date-editor.tsx';
import { EmptyValue } from '../empty.tsx';
import { dayOf, formatInstant, formatLongDay, formatTime } from '../format.ts';
import type { DisplayProps, EditorProps, FieldView } from '../view.ts';

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

const Editor = (props: EditorProps<string>) => <DateEditor type="datetime" {...props} />;

export const datetime: FieldView<'datetime'> = {
  Display,
  Editor,
  editsIn: 'cell',
  typesOver: true,
  commitsOnBlur: true,
};
