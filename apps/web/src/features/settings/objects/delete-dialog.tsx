'use client';
import { Button } from '@cardinal/ui/button';
import { Dialog } from '@cardinal/ui/dialog';
import { FormField, Input } from '@cardinal/ui/input';
import { type FormEvent, useId, useState } from 'react';
import { FormError, issuesOf } from '#forms/index.ts';

interface DeleteDialogProps {
  /** What is deleted, as it must be typed. */
  name: string;
  /** What becomes of what it holds. */
  description: string;
  busy: boolean;
  error: unknown;
  onDelete: (confirm: string) => void;
  onClose: () => void;
}

/** Asks for the name of what is to be deleted. */
export function DeleteDialog({ name, description, busy, error, onDelete, onClose }: DeleteDialogProps) {
  const [typed, setTyped] = useState('');
  const id = useId();
  const issues = issuesOf(error, ['confirm']);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onDelete(typed);
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={`Delete ${name}?`}
      description={description}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="destructive" type="submit" form={id} busy={busy}>
            Delete {name}
          </Button>
        </>
      }
    >
      <form id={id} onSubmit={submit} noValidate className="flex flex-col gap-4">
        <FormField label={`Type “${name}” to delete it`} error={issues.at('confirm')}>
          {(control) => (
            <Input {...control} autoComplete="off" value={typed} onChange={(event) => setTyped(event.target.value)} />
          )}
        </FormField>
        <FormError issues={issues} />
      </form>
    </Dialog>
  );
}
