'use client';
import { FormField, Input } from '@cardinal/ui/input';
import { boundIssue } from './field-draft.ts';
import type { FieldSettingsProps } from './field-settings.tsx';

const bounds = [
  { name: 'min', label: 'Smallest' },
  { name: 'max', label: 'Largest' },
] as const;

/** The smallest and the largest value; either may be left open. */
export function BoundSettings({ draft, onChange, issues }: Pick<FieldSettingsProps, 'draft' | 'onChange' | 'issues'>) {
  return (
    <div className="grid grid-cols-2 gap-4">
      {bounds.map(({ name, label }) => (
        <FormField key={name} label={label} error={boundIssue(draft[name]) ?? issues.at(name)}>
          {(control) => (
            <Input
              {...control}
              inputMode="decimal"
              autoComplete="off"
              placeholder="Any"
              className="text-right tabular-nums"
              value={draft[name]}
              onChange={(event) => onChange({ [name]: event.target.value })}
            />
          )}
        </FormField>
      ))}
    </div>
  );
}
