'use client';
import { FieldInput } from '@cardinal/ui/fields';
import { FormError } from '#forms/index.ts';
import { StageField } from './stage-field.tsx';
import type { CreateForm } from './use-create-form.ts';

/** The controls of the form, each with its own error. */
export function CreateFields({ form }: { form: CreateForm }) {
  return (
    <>
      {form.fields.map((field, at) =>
        field.target === 'pipeline' || field.target === 'stage' ? (
          <StageField key={field.path} field={field} form={form} />
        ) : (
          <FieldInput
            key={field.path}
            field={field}
            value={form.values[field.path] ?? null}
            error={form.issues.at(field.property)}
            autoFocus={at === 0}
            onChange={(value) => form.change(field.path, value)}
          />
        ),
      )}
      <FormError issues={form.issues} />
    </>
  );
}
