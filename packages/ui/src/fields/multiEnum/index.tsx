'use client';
import { OptionPill } from '../../badge/index.ts';
import { EmptyValue } from '../empty.tsx';
import type { DisplayProps, FieldView } from '../view.ts';

/** As many as a cell has room for. */
const shownAtMost = 3;

function Display({ value, field }: DisplayProps<readonly string[]>) {
  if (!value?.length) return <EmptyValue />;
  const known = (field.options ?? []).filter((option) => value.includes(option.value));
  // A value that is no option any more is shown all the same.
  const strange = value.filter((one) => !known.some((option) => option.value === one));
  const chosen = [...known, ...strange.map((one) => ({ value: one, label: one, color: 'grey' as const }))];
  const rest = chosen.slice(shownAtMost);
  return (
    <span className="inline-flex min-w-0 items-center gap-1">
      {chosen.slice(0, shownAtMost).map((option) => (
        <OptionPill key={option.value} color={option.color}>
          {option.label}
        </OptionPill>
      ))}
      {rest.length > 0 && (
        <span className="shrink-0 text-muted" title={rest.map(({ label }) => label).join(', ')}>
          +{rest.length}
        </span>
      )}
    </span>
  );
}

export const multiEnum: FieldView<'multiEnum'> = {
  Display,
  editsIn: 'panel',
  typesOver: true,
  commitsOnBlur: false,
  commitsEach: true,
};
