'use client';
import { Button } from '@cardinal/ui/button';
import { FormField, Input } from '@cardinal/ui/input';
import { useState } from 'react';

interface RejectFormProps {
  busy: boolean;
  onReject: (reason?: string) => void;
  onCancel: () => void;
}

/** Why a proposal is rejected, if one cares to say. Enter rejects, Esc leaves it open. */
export function RejectForm({ busy, onReject, onCancel }: RejectFormProps) {
  const [reason, setReason] = useState('');
  return (
    <form
      className="flex flex-wrap items-end gap-2"
      data-keeps-escape
      onSubmit={(event) => {
        event.preventDefault();
        onReject(reason.trim() || undefined);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        onCancel();
      }}
    >
      <div className="min-w-48 grow">
        <FormField label="Why not? (optional)">
          {(control) => (
            <Input
              {...control}
              ref={(box) => box?.focus()}
              maxLength={500}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </FormField>
      </div>
      <div className="ml-auto flex gap-2">
        <Button variant="ghost" onClick={onCancel}>
          Cancel
        </Button>
        <Button type="submit" busy={busy}>
          Reject
        </Button>
      </div>
    </form>
  );
}
