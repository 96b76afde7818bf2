'use client';
import type { SchemaField, SchemaObject } from '@cardinal/crm/schema';
import { Button } from '@cardinal/ui/button';
import { Dialog } from '@cardinal/ui/dialog';
import { FormField } from '@cardinal/ui/input';
import { Select } from '@cardinal/ui/select';
import { type FormEvent, useId, useState } from 'react';
import { FormError, issuesOf } from '#forms/index.ts';
import { trpc } from '#trpc/index.ts';
import { mergeWords } from './merge-words.ts';
import { useSchemaChanged } from './use-schema-changed.ts';

interface MergeOptionDialogProps {
  object: SchemaObject;
  field: SchemaField;
  /** The value of the option that goes. */
  from: string;
  /** Told the value of the one that its records got. */
  onMerged: (into: string) => void;
  onClose: () => void;
}

/** Gives the records that hold an option another one, after saying how many they are, and takes the option away. */
export function MergeOptionDialog({ object, field, from, onMerged, onClose }: MergeOptionDialogProps) {
  const [into, setInto] = useState<string | null>(null);
  const { offered } = useSchemaChanged();
  const id = useId();
  // As they were at the beginning: the schema comes anew while the records are still changed.
  const [options] = useState(field.options ?? []);
  const labelOf = (value: string | null) => options.find((option) => option.value === value)?.label ?? '';
  const input = { object: object.key, key: field.key, from: [from], into: into ?? '' };
  const preview = trpc.fields.mergePreview.useQuery(input, {
    enabled: into !== null,
    meta: { quiet: true },
    retry: false,
    gcTime: 0,
  });
  const merge = trpc.fields.mergeOptions.useMutation({
    meta: { quiet: true },
    onSuccess: ({ operationId }) => {
      offered(operationId, `${labelOf(from)} merged into ${labelOf(into)}`);
      onMerged(into ?? '');
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (into !== null) merge.mutate(input);
  };
  const issues = issuesOf(merge.error ?? preview.error, ['into']);
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={`Merge ${labelOf(from)}`}
      description="Records that hold it get another option; then it is taken away."
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form={id} busy={merge.isPending} disabled={!preview.data}>
            Merge
          </Button>
        </>
      }
    >
      <form id={id} onSubmit={submit} noValidate className="flex flex-col gap-4">
        <FormField label="Merge into" error={issues.at('into')}>
          {(control) => (
            <Select
              {...control}
              value={into}
              onValueChange={(value) => {
                merge.reset();
                setInto(value);
              }}
              placeholder="Choose an option…"
              options={options.filter(({ value }) => value !== from).map(({ value, label }) => ({ value, label }))}
            />
          )}
        </FormField>
        <p aria-live="polite" className="min-h-5 text-13 text-muted">
          {preview.data && mergeWords(preview.data, labelOf(from), labelOf(into))}
        </p>
        <FormError issues={issues} />
      </form>
    </Dialog>
  );
}
