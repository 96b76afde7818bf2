'use client';
import type { TextFormat } from '@cardinal/crm/fields';
import { FormField } from '@cardinal/ui/input';
import { Select } from '@cardinal/ui/select';
import type { FieldSettingsProps } from './field-settings.tsx';

const formats: readonly { value: TextFormat; label: string }[] = [
  { value: 'plain', label: 'Plain text' },
  { value: 'email', label: 'E-mail address' },
  { value: 'phone', label: 'Phone number' },
  { value: 'url', label: 'Web address' },
  { value: 'domain', label: 'Domain' },
];

/** What a text must be. */
export function FormatChoice({ draft, onChange, issues }: Pick<FieldSettingsProps, 'draft' | 'onChange' | 'issues'>) {
  return (
    <FormField label="Format" error={issues.at('format')}>
      {(control) => (
        <Select
          {...control}
          value={draft.format}
          options={formats}
          onValueChange={(format) => onChange({ format: format as TextFormat, default: null })}
        />
      )}
    </FormField>
  );
}
