'use client';
import { Check } from 'lucide-react';
import { EmptyValue } from '../empty.tsx';
import type { DisplayProps, FieldView } from '../view.ts';

function Display({ value }: DisplayProps<boolean>) {
  if (value === null) return <EmptyValue />;
  return value ? (
    <Check role="img" aria-label="Yes" className="size-4" strokeWidth={1.5} />
  ) : (
    <span className="text-muted">No</span>
  );
}

export const boolean: FieldView<'boolean'> = {
  Display,
  editsIn: 'cell',
  typesOver: false,
  commitsOnBlur: false,
};
