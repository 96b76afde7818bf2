'use client';
import { Button } from '@cardinal/ui/button';
import { Dialog } from '@cardinal/ui/dialog';
import { FormField, Input } from '@cardinal/ui/input';
import { Select } from '@cardinal/ui/select';
import { type FormEvent, useId } from 'react';
import { FormError, issuesOf, useKeptDraft } from '#forms/index.ts';
import { trpc } from '#trpc/index.ts';
import { useRoleChoice } from '../roles/use-roles.ts';
import type { IssuedLink } from './link-dialog.tsx';

interface InviteDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onLink: (link: IssuedLink) => void;
}

const empty = { firstName: '', lastName: '', email: '', role: 'member' };
const fields = [
  { name: 'firstName', label: 'First name' },
  { name: 'lastName', label: 'Last name' },
  { name: 'email', label: 'E-mail', help: 'May be left out: they choose it when they join.', type: 'email' },
] as const;

/** Asks whom to invite; then the link takes over. */
export function InviteDialog({ open, onOpenChange, onLink }: InviteDialogProps) {
  const { draft, change, clear } = useKeptDraft('invite', empty);
  const id = useId();
  const { options, descriptionOf } = useRoleChoice();
  const utils = trpc.useUtils();
  const invite = trpc.members.invite.useMutation({
    meta: { quiet: true },
    onSuccess: ({ member, link }) => {
      clear();
      onOpenChange(false);
      onLink({ ...link, name: member.name, email: member.email, purpose: 'signUp' });
      void utils.members.invalidate();
    },
  });
  const issues = issuesOf(invite.error, Object.keys(empty));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    invite.mutate(draft);
  };
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="Invite a member"
      description="You get a link to copy, or to send in an e-mail of yours. It works once, for 7 days."
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>Cancel</Button>
          <Button variant="primary" type="submit" form={id} busy={invite.isPending}>
            Make the link
          </Button>
        </>
      }
    >
      <form id={id} onSubmit={submit} noValidate className="flex flex-col gap-4">
        {fields.map(({ name, label, ...rest }, at) => (
          <FormField key={name} label={label} error={issues.at(name)} help={'help' in rest ? rest.help : undefined}>
            {(control) => (
              <Input
                {...control}
                type={'type' in rest ? rest.type : 'text'}
                autoFocus={at === 0}
                autoComplete="off"
                value={draft[name]}
                onChange={(event) => change({ [name]: event.target.value })}
              />
            )}
          </FormField>
        ))}
        <FormField label="Role" help={descriptionOf(draft.role)} error={issues.at('role')}>
          {(control) => (
            <Select {...control} value={draft.role} options={options()} onValueChange={(role) => change({ role })} />
          )}
        </FormField>
        <FormError issues={issues} />
      </form>
    </Dialog>
  );
}
