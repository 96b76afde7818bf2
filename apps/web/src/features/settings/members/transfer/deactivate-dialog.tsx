'use client';
import { Button } from '@cardinal/ui/button';
import { Dialog } from '@cardinal/ui/dialog';
import { toastInfo } from '@cardinal/ui/toast';
import { type FormEvent, useId } from 'react';
import { FormError, issuesOf } from '#forms/index.ts';
import { trpc } from '#trpc/index.ts';
import type { Member } from '../member-row.tsx';
import { TransferFields } from './transfer-fields.tsx';
import { useTransfer } from './use-transfer.ts';

/** Shuts a member out, after handing over what they own where someone is chosen to take it. */
export function DeactivateDialog({ member, onClose }: { member: Member; onClose: () => void }) {
  const transfer = useTransfer(member);
  const utils = trpc.useUtils();
  const deactivate = trpc.members.deactivate.useMutation({
    meta: { quiet: true },
    onSuccess: () => {
      toastInfo(`${member.name} is shut out`);
      onClose();
    },
    onSettled: () => utils.members.invalidate(),
  });
  const id = useId();
  const { input, to } = transfer;
  const busy = transfer.transfer.isPending || deactivate.isPending;
  const issues = issuesOf(transfer.transfer.error ?? deactivate.error, ['to']);
  // Whoever was handed everything before the second half failed is not asked to do so again.
  const handed = transfer.transfer.isSuccess;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const shutOut = () => deactivate.mutate({ id: member.id });
    if (input && !handed) transfer.transfer.mutate(input, { onSuccess: shutOut });
    else shutOut();
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      modalOnly={busy}
      title={`Deactivate ${member.name}?`}
      description="They are signed out at once and cannot come in again. You can reactivate them later."
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="destructive" type="submit" form={id} busy={busy} disabled={to !== null && !input}>
            {input && !handed ? 'Transfer and deactivate' : 'Deactivate'}
          </Button>
        </>
      }
    >
      <form id={id} onSubmit={submit} noValidate className="flex flex-col gap-4">
        <TransferFields name={member.name} transfer={transfer} issues={issues} placeholder="Nobody: it stays theirs" />
        <FormError issues={issues} />
      </form>
    </Dialog>
  );
}
