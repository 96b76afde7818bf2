'use client';
import { Button } from '@cardinal/ui/button';
import { Dialog } from '@cardinal/ui/dialog';
import { FormField, Input } from '@cardinal/ui/input';
import { type FormEvent, useId, useState } from 'react';
import { FormError, issuesOf } from '#forms/index.ts';
import { trpc } from '#trpc/index.ts';

/** What a new pipeline begins with: enough to be used at once, to be renamed at leisure. */
const firstStages = [
  { name: 'New', probability: 10, outcome: 'open' },
  { name: 'In progress', probability: 50, outcome: 'open' },
  { name: 'Won', probability: 100, outcome: 'won' },
  { name: 'Lost', probability: 0, outcome: 'lost' },
] as const;

/** Asks for the name of a new pipeline. */
export function NewPipelineDialog({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const [name, setName] = useState('');
  const id = useId();
  const utils = trpc.useUtils();
  const addStages = trpc.stages.create.useMutation({ onSettled: () => utils.pipelines.invalidate() });
  const create = trpc.records.create.useMutation({
    meta: { quiet: true },
    onSuccess: ({ records: [pipeline] }) => {
      setName('');
      onOpenChange(false);
      const pipelineId = pipeline?.id ?? '';
      addStages.mutate({ records: firstStages.map((stage, order) => ({ ...stage, order, pipelineId })) });
    },
  });
  const issues = issuesOf(create.error, ['name']);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate({ object: 'pipeline', records: [{ name }] });
  };
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="New pipeline"
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>Cancel</Button>
          <Button variant="primary" type="submit" form={id} busy={create.isPending}>
            Create pipeline
          </Button>
        </>
      }
    >
      <form id={id} onSubmit={submit} noValidate className="flex flex-col gap-4">
        <FormField
          label="Name"
          help="It begins with four stages, which you change as you like."
          error={issues.at('name')}
        >
          {(control) => <Input {...control} autoFocus value={name} onChange={(event) => setName(event.target.value)} />}
        </FormField>
        <FormError issues={issues} />
      </form>
    </Dialog>
  );
}
