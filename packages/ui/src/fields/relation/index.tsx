'use client';
import { EmptyValue } from '../empty.tsx';
import { RecordName } from '../reference.tsx';
import type { DisplayProps, FieldView } from '../view.ts';

const Display = ({ value, field }: DisplayProps<string>) =>
  value === null ? <EmptyValue /> : <RecordName id={value} object={field.target} />;

export const relation: FieldView<'relation'> = {
  Display,
  editsIn: 'panel',
  typesOver: true,
  commitsOnBlur: false,
};
