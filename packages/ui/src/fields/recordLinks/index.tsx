'use client';
import { useFieldContext } from '../context.tsx';
import { EmptyValue } from '../empty.tsx';
import { RecordName } from '../reference.tsx';
import type { DisplayProps, FieldView } from '../view.ts';

function Display({ value }: DisplayProps<readonly string[]>) {
  const { object } = useFieldContext();
  const [first, ...rest] = value ?? [];
  if (!first) return <EmptyValue />;
  return (
    <span className="inline-flex min-w-0 items-center gap-1.5">
      <RecordName id={first} object={object?.(first)} />
      {rest.length > 0 && <span className="shrink-0 text-muted">+{rest.length}</span>}
    </span>
  );
}

export const recordLinks: FieldView<'recordLinks'> = {
  Display,
  editsIn: 'panel',
  typesOver: false,
  commitsOnBlur: false,
  commitsEach: true,
};
