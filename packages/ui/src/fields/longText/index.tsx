'use client';
import { EmptyValue } from '../empty.tsx';
import type { DisplayProps, FieldView } from '../view.ts';

const Display = ({ value }: DisplayProps<string>) =>
  value === null ? <EmptyValue /> : <span className="line-clamp-1 whitespace-pre-line">{value}</span>;

export const longText: FieldView<'longText'> = {
  Display,
  editsIn: 'panel',
  typesOver: true,
  commitsOnBlur: true,
};
