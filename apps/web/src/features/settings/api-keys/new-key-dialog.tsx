'use client';
import { Button } from '@cardinal/ui/button';
import { Dialog } from '@cardinal/ui/dialog';
import { FormField, Input } from '@cardinal/ui/input';
import { Select } from '@cardinal/ui/select';
import { type FormEvent, useId } from 'react';
import { FormError, issuesOf, useKeptDraft } from '#forms/index.ts';
import { trpc } from '#trpc/index.ts';
import { useRoleChoice } from '../roles/use-roles.ts';
import type { IssuedKey } from './key-dialog.tsx';

interface NewKeyDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onKey: (key: IssuedKey) => void;
}

const empty = { name: '', role: 'member', expires: '365' };

const terms = [
  { value: '30', label: 'In 30 days' },
  { value: '90', label: 'In 90 days' },
  { value: '365', label: 'In a year' },
  { value: 'never', label: 'Never' },
];

/** Asks what a key is for; then the key itself takes over. */
export function NewKeyDialog({ open, onOpenChange, onKey }: NewKeyDialogProps) {
  const { draft, change, clear } = useKeptDraft('api-key', empty);
  const { options, descriptionOf } = useRoleChoice();
  const id = useId();
  const utils = trpc.useUtils();
  const create = trpc.apiKeys.create.useMutation({
    meta: { quiet: true },
    onSuccess: ({ key, token }) => {
      clear();
      onOpenChange(false);
      onKey({ name: key.name, token });
      void utils.apiKeys.invalidate();
    },
  });
  const issues = issuesOf(create.error, ['name', 'role', 'expiresInDays']);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { name, role, expires } = draft;
    create.mutate({ name, role, expiresInDays: expires === 'never' ? null : Number(expires) });
  };
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="New API key"
      description="The key is shown once, when it is made."
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>Cancel</Button>
          <Button variant="primary" type="submit" form={id} busy={create.isPending}>
            Make the key
          </Button>
        </>
      }
    >
      <form id={id} onSubmit={submit} noValidate className="flex flex-col gap-4">
        <FormField label="Name" help="The program that will use it." error={issues.at('name')}>
          {(control) => (
            <Input
              {...control}
              autoFocus
              autoComplete="off"
              value={draft.name}
              onChange={(event) => change({ name: event.target.value })}
            />
          )}
        </FormField>
        <FormField label="Role" help={descriptionOf(draft.role)} error={issues.at('role')}>
          {(control) => (
            <Select {...control} value={draft.role} options={options()} onValueChange={(role) => change({ role })} />
          )}
        </FormField>
        <FormField label="Expires" error={issues.at('expiresInDays')}>
          {(control) => (
            <Select
              {...control}
              value={draft.expires}
              options={terms}
              onValueChange={(expires) => change({ expires })}
            />
          )}
        </FormField>
        <FormError issues={issues} />
      </form>
    </Dialog>
  );
}
