'use client';
import type { SchemaField } from '@cardinal/crm/schema';
import { FormField } from '@cardinal/ui/input';
import { Select } from '@cardinal/ui/select';
import { trpc } from '#trpc/index.ts';
import type { CreateForm } from './use-create-form.ts';

/** The pipeline of a deal, or its stage within it; the first of the default pipeline unless one chooses. */
export function StageField({ field, form }: { field: SchemaField; form: CreateForm }) {
  const pipelines = trpc.pipelines.withStages.useQuery(undefined, { staleTime: 60_000 }).data ?? [];
  const current = pipelines.find(({ id }) => id === form.values['pipeline']) ?? pipelines[0];
  const isPipeline = field.target === 'pipeline';
  if (isPipeline && pipelines.length < 2) return null;
  const choices = isPipeline ? pipelines : (current?.stages ?? []);
  const chosen = form.values[field.path];
  const value = typeof chosen === 'string' ? chosen : (choices[0]?.id ?? null);
  const choose = (id: string) => {
    if (isPipeline) form.changeAll({ pipeline: id, stage: null });
    else form.changeAll({ pipeline: current?.id ?? null, stage: id });
  };
  return (
    <FormField label={field.label} error={form.issues.at(field.property)}>
      {(control) => (
        <Select
          {...control}
          value={value}
          onValueChange={choose}
          options={choices.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
    </FormField>
  );
}
