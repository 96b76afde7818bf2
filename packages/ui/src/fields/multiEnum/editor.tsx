'use client';
import { useMemo, useState } from 'react';
import { OptionPill } from '../../badge/index.ts';
import { cn } from '../../cn/index.ts';
import { ComboboxList } from '../../combobox/index.ts';
import { FieldError } from '../../input/index.ts';
import { refuseEmpty } from '../plain.ts';
import type { EditorProps } from '../view.ts';

/** A list of the options, of which each may be picked and put back; each pick is kept at once. */
export function Editor({
  value,
  field,
  onCommit,
  onCancel,
  autoFocus,
  initialText,
  error,
  variant = 'cell',
  id,
  describedBy,
}: EditorProps<readonly string[]>) {
  const { options } = field;
  const [values, setValues] = useState(value ?? []);
  const [problem, setProblem] = useState<string | null>(null);
  const source = useMemo(
    () =>
      (options ?? []).map(({ value: one, label, color }) => ({
        value: one,
        label,
        face: <OptionPill color={color}>{label}</OptionPill>,
      })),
    [options],
  );
  const toggle = (one: string) => {
    const next = values.includes(one) ? values.filter((other) => other !== one) : [...values, one].sort();
    setValues(next);
    const kept = refuseEmpty(next, field);
    setProblem(kept.ok ? null : kept.message);
    if (kept.ok) onCommit(next, 'blur');
  };
  return (
    <div
      id={id}
      role="group"
      aria-label={field.label}
      aria-describedby={describedBy}
      className={cn(variant === 'cell' ? 'w-64' : 'rounded-md border border-border')}
    >
      <ComboboxList
        label={field.label}
        source={source}
        selected={values}
        noFocus={!autoFocus}
        initialQuery={initialText}
        onPick={(option) => option && toggle(option.value)}
        onKeyDown={(event) => {
          if (variant === 'form' || event.key !== 'Escape') return;
          event.stopPropagation();
          onCancel();
        }}
      />
      <FieldError message={problem ?? error} className="px-3 pb-2" />
    </div>
  );
}
