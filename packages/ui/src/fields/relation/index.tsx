'use client';
import { useFieldContext } from '../context.tsx';
import { EmptyValue } from '../empty.tsx';
import { RecordName } from '../reference.tsx';
import type { DisplayProps, FieldView } from '../view.ts';

/** A record that is in the trash, or not for this person to see, has no title: nothing is shown of it. */
function Display({ value, field }: DisplayProps<string>) {
  const { title } = useFieldContext();
  return value === null || title(value) === undefined ? (
    <EmptyValue />
  ) : (
    <RecordName id={value} object={field.target} />
  );
}

export const relation: FieldView<'relation'> = {
  Display,
  editsIn: 'panel',
  typesOver: true,
  commitsOnBlur: false,
};
