'use client';
import type { SchemaField } from '@cardinal/crm/schema';
import { FieldInput } from '@cardinal/ui/fields';
import { FormField } from '@cardinal/ui/input';
import { Select } from '@cardinal/ui/select';
import { trpc } from '#trpc/index.ts';

interface ValueInputProps {
  field: SchemaField;
  value: unknown;
  error: string | null;
  autoFocus: boolean;
  onChange: (value: unknown) => void;
}

/** A proposed value in its field's control. A stage is chosen among those of its pipeline. */
export function ValueInput(props: ValueInputProps) {
  return props.field.target === 'stage' ? <StageInput {...props} /> : <FieldInput {...props} />;
}

function StageInput({ field, value, error, onChange }: ValueInputProps) {
  const pipelines = trpc.pipelines.withStages.useQuery(undefined, { staleTime: 60_000 }).data ?? [];
  const stages = pipelines.find((one) => one.stages.some(({ id }) => id === value))?.stages ?? [];
  return (
    <FormField label={field.label} error={error}>
      {(control) => (
        <Select
          {...control}
          value={typeof value === 'string' ? value : null}
          onValueChange={onChange}
          options={stages.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
    </FormField>
  );
}
