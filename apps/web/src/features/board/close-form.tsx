'use client';
import { Button } from '@cardinal/ui/button';
import { FieldInput, submitWhenRead, useFieldContext } from '@cardinal/ui/fields';
import { useLatest } from '@cardinal/ui/latest';
import { useState } from 'react';
import { useObject } from '#features/records/use-object.ts';
import type { Closing } from './use-move-deal.ts';

export interface CloseFormProps {
  outcome: 'won' | 'lost';
  onClose: (closing: Closing) => void;
  onCancel: () => void;
  cancel: string;
}

/** When a deal was closed, today unless one says otherwise, and why. */
export function CloseForm({ outcome, onClose, onCancel, cancel }: CloseFormProps) {
  const deal = useObject('deal');
  const { parseContext } = useFieldContext();
  const [date, setDate] = useState<unknown>(parseContext.today);
  const [reason, setReason] = useState<unknown>(null);
  const latest = useLatest({ date, reason });
  const close = () => {
    const { date: on, reason: why } = latest.current;
    onClose({
      closeDate: typeof on === 'string' ? on : parseContext.today,
      ...(typeof why === 'string' && why !== '' && { closeReason: why }),
    });
  };
  const [dateField, reasonField] = [deal.fields.get('closeDate'), deal.fields.get('closeReason')];
  return (
    <form onSubmit={(event) => submitWhenRead(event, close)} noValidate className="flex flex-wrap items-start gap-3">
      {dateField && (
        <div className="w-44">
          <FieldInput field={dateField} value={date} onChange={setDate} />
        </div>
      )}
      {reasonField && (
        <div className="min-w-44 grow">
          <FieldInput field={reasonField} value={reason} onChange={setReason} autoFocus />
        </div>
      )}
      <div className="flex gap-2 sm:mt-5">
        <Button variant="ghost" onClick={onCancel}>
          {cancel}
        </Button>
        <Button type="submit" variant="primary">
          {outcome === 'won' ? 'Mark as won' : 'Mark as lost'}
        </Button>
      </div>
    </form>
  );
}
