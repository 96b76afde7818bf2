'use client';
import { Button } from '@cardinal/ui/button';
import { Checkbox } from '@cardinal/ui/checkbox';
import { Dialog } from '@cardinal/ui/dialog';
import { FormField, Input } from '@cardinal/ui/input';
import { type FormEvent, useId, useState } from 'react';
import { wordsOf } from '#trpc/index.ts';

interface NameDialogProps {
  title: string;
  start: string;
  /** Whether it may be shared right away. */
  shares: boolean;
  /** May reject, with words for people. */
  onName: (name: string, isShared: boolean) => Promise<void>;
  onClose: () => void;
}

/** Asks for the name of a view, and whether everyone is to see it. */
export function NameDialog({ title, start, shares, onName, onClose }: NameDialogProps) {
  const id = useId();
  const [name, setName] = useState(start);
  const [isShared, setShared] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!name.trim()) return setError('Enter a name.');
    setBusy(true);
    try {
      await onName(name.trim(), isShared);
      onClose();
    } catch (reason) {
      setError(wordsOf(reason));
      setBusy(false);
    }
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={title}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form={id} busy={busy}>
            Save view
          </Button>
        </>
      }
    >
      <form id={id} noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
        <FormField label="Name" error={error}>
          {(control) => (
            <Input {...control} maxLength={80} value={name} onChange={(event) => setName(event.target.value)} />
          )}
        </FormField>
        {shares && (
          <div className="flex items-center gap-2">
            <Checkbox
              id={`${id}shared`}
              checked={isShared}
              onCheckedChange={(checked) => setShared(checked === true)}
            />
            <label htmlFor={`${id}shared`}>Share it with everyone on the team</label>
          </div>
        )}
      </form>
    </Dialog>
  );
}
