'use client';
import { EmptyValue } from '../empty.tsx';
import type { DisplayProps, FieldView } from '../view.ts';
import { Stars, starWords } from './stars.tsx';

function Display({ value }: DisplayProps<number>) {
  if (value === null) return <EmptyValue />;
  return (
    <span role="img" aria-label={starWords(value)} className="inline-flex items-center gap-0.5">
      <Stars value={value} />
    </span>
  );
}

export const rating: FieldView<'rating'> = { Display, editsIn: 'cell', typesOver: true, commitsOnBlur: true };
