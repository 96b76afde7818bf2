'use client';
import { EmptyValue } from '../empty.tsx';
import { RecordName } from '../reference.tsx';
import type { DisplayProps, FieldView } from '../view.ts';

function Display({ value, field }: DisplayProps<readonly string[]>) {
  const [first, ...rest] = value ?? [];
  if (!first) return <EmptyValue />;
  return (
    <span className="inline-flex min-w-0 items-center gap-1.5">
      <RecordName id={first} object={field.target} />
      {rest.length > 0 && <span className="shrink-0 text-muted">+{rest.length}</span>}
    </span>
  );
}

export const relations: FieldView<'relations'> = {
  Display,
  editsIn: 'panel',
  typesOver: false,
  commitsOnBlur: false,
  commitsEach: true,
};
