'use client';
import { Button } from '@cardinal/ui/button';
import { Dialog } from '@cardinal/ui/dialog';
import { FormField, Input } from '@cardinal/ui/input';
import { Select } from '@cardinal/ui/select';
import { useRouter } from 'next/navigation';
import { type FormEvent, useId } from 'react';
import { FormError, issuesOf, useKeptDraft } from '#forms/index.ts';
import { trpc } from '#trpc/index.ts';
import { useSchemaChanged } from '../objects/use-schema-changed.ts';
import type { ListedRole } from './use-roles.ts';

const empty = { name: '', description: '', from: 'member' };

interface NewRoleDialogProps {
  roles: readonly ListedRole[];
  /** The role to begin from, where one is open. */
  from?: ListedRole;
  onClose: () => void;
}

/** Asks what a new role is called and which one it begins as; its page opens then. */
export function NewRoleDialog({ roles, from, onClose }: NewRoleDialogProps) {
  const { draft, change, clear } = useKeptDraft('role', from ? { ...empty, from: from.key } : empty);
  const { push } = useRouter();
  const { noted } = useSchemaChanged();
  const id = useId();
  const possible = roles.filter(({ canGive }) => canGive);
  const chosen = possible.find(({ key }) => key === draft.from) ?? possible[0];
  const create = trpc.roles.create.useMutation({
    meta: { quiet: true },
    onSuccess: ({ operationId, key }) => {
      clear();
      onClose();
      push(`/settings/roles/${key}`);
      noted(operationId, `new role ${draft.name}`);
    },
  });
  const issues = issuesOf(create.error, ['name', 'description']);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const definition = chosen?.definition;
    if (!definition) return;
    create.mutate({ name: draft.name, description: draft.description, definition });
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="New role"
      description="It begins as a copy. What it may do is set on its page."
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form={id} busy={create.isPending} disabled={!chosen}>
            Create role
          </Button>
        </>
      }
    >
      <form id={id} onSubmit={submit} noValidate className="flex flex-col gap-4">
        <FormField label="Name" help="Sales rep, Support, Consultant …" error={issues.at('name')}>
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
        <FormField label="Description" error={issues.at('description')}>
          {(control) => (
            <Input
              {...control}
              autoComplete="off"
              value={draft.description}
              onChange={(event) => change({ description: event.target.value })}
            />
          )}
        </FormField>
        <FormField label="Begins as" help={chosen?.description}>
          {(control) => (
            <Select
              {...control}
              value={chosen?.key ?? null}
              options={possible.map(({ key, name }) => ({ value: key, label: name }))}
              onValueChange={(key) => change({ from: key })}
            />
          )}
        </FormField>
        <FormError issues={issues} />
      </form>
    </Dialog>
  );
}
