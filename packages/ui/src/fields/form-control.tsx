'use client';
import type { FieldDefinition } from '@cardinal/crm/fields';
import { FormField } from '../input/index.ts';
import { FieldEditor } from './field-editor.tsx';

export interface FieldInputProps {
  field: FieldDefinition;
  value: unknown;
  onChange: (value: unknown) => void;
  error?: string | null;
  autoFocus?: boolean;
}

/** Any field as a labelled control of a form. What cannot be read stays in its box with the reason beside it. */
export function FieldInput({ field, value, onChange, error, autoFocus }: FieldInputProps) {
  return (
    <FormField label={field.label} help={field.help} required={field.required}>
      {(control) => (
        <FieldEditor
          id={control.id}
          describedBy={control['aria-describedby']}
          variant="form"
          field={field}
          value={value ?? null}
          error={error}
          autoFocus={autoFocus}
          onCommit={(next) => onChange(next)}
          onCancel={() => undefined}
        />
      )}
    </FormField>
  );
}
