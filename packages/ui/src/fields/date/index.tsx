'use client';
import { useFieldContext } from '../context.tsx';
import { DateEditor } from '../date-editor.tsx';
import { EmptyValue } from '../empty.tsx';
import { formatDay, formatLongDay } from '../format.ts';
import type { DisplayProps, EditorProps, FieldView } from '../view.ts';

function Display({ value }: DisplayProps<string>) {
  const { parseContext, locale } = useFieldContext();
  if (value === null) return <EmptyValue />;
  return (
    <time dateTime={value} title={formatLongDay(value, locale)} className="truncate">
      {formatDay(value, parseContext.today, locale)}
    </time>
  );
}

const Editor = (props: EditorProps<string>) => <DateEditor type="date" {...props} />;

export const date: FieldView<'date'> = { Display, Editor, editsIn: 'cell', typesOver: true, commitsOnBlur: true };
