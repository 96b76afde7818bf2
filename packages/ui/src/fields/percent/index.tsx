'use client';
import { useFieldContext } from '../context.tsx';
import { EmptyValue } from '../empty.tsx';
import { formatNumber } from '../format.ts';
import { TextEditor } from '../text-editor.tsx';
import type { DisplayProps, EditorProps, FieldView } from '../view.ts';

function Display({ value }: DisplayProps<number>) {
  const { locale } = useFieldContext();
  return value === null ? (
    <EmptyValue />
  ) : (
    <span className="truncate tabular-nums">{formatNumber(value, locale)}%</span>
  );
}

const Editor = (props: EditorProps<number>) => <TextEditor type="percent" inputMode="decimal" numeric {...props} />;

export const percent: FieldView<'percent'> = { Display, Editor, editsIn: 'cell', typesOver: true, commitsOnBlur: true };
