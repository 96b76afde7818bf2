'use client';
import { Button } from '@cardinal/ui/button';
import { Dialog } from '@cardinal/ui/dialog';
import { type FormEvent, useId } from 'react';
import { FormError, issuesOf } from '#forms/index.ts';
import type { Member } from '../member-row.tsx';
import { recordsWords } from './part-words.ts';
import { TransferFields } from './transfer-fields.tsx';
import { useTransfer } from './use-transfer.ts';

/** Hands what a member owns over to another. */
export function TransferDialog({ member, onClose }: { member: Member; onClose: () => void }) {
  const transfer = useTransfer(member);
  const id = useId();
  const { input, count } = transfer;
  const { mutate, isPending, error } = transfer.transfer;
  const issues = issuesOf(error, ['to']);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (input) mutate(input, { onSuccess: onClose });
  };
  const owns = transfer.preview.data?.parts.length !== 0;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      modalOnly={isPending}
      title={`Transfer what ${member.name} owns`}
      description="Records in the trash, private views and schedules stay theirs. It can be undone."
      footer={
        <>
          <Button onClick={onClose}>{owns ? 'Cancel' : 'Close'}</Button>
          {owns && (
            <Button variant="primary" type="submit" form={id} busy={isPending} disabled={!input}>
              {input ? `Transfer ${recordsWords(count)}` : 'Transfer'}
            </Button>
          )}
        </>
      }
    >
      <form id={id} onSubmit={submit} noValidate className="flex flex-col gap-4">
        <TransferFields name={member.name} transfer={transfer} issues={issues} placeholder="Choose a member…" />
        <FormError issues={issues} />
      </form>
    </Dialog>
  );
}
