'use client';
import type { SchemaField } from '@cardinal/crm/schema';
import { useState } from 'react';
import { Button } from '../button/index.ts';
import { FieldValue, failureWords } from '../fields/index.ts';
import { FieldError } from '../input/index.ts';
import type { CellConflict } from './types.ts';

export interface CellProblemProps {
  message: string;
  field: SchemaField;
  conflict: CellConflict | null;
  /** What was typed and refused. */
  yours: unknown;
  onDismiss: () => void;
}

/** Why an edit was taken back, at its cell; of a conflict both values, and which one to keep. */
export function CellProblem({ message, field, conflict, yours, onDismiss }: CellProblemProps) {
  const [failed, setFailed] = useState<string | null>(null);
  const overwrite = () => conflict?.overwrite().then(onDismiss, (reason: unknown) => setFailed(failureWords(reason)));
  return (
    <div
      data-over-cell
      className="absolute top-full left-0 z-30 mt-1 flex w-max max-w-80 flex-col gap-2 rounded-md border border-border bg-surface-1 p-2 text-left font-normal whitespace-normal shadow-overlay"
    >
      <FieldError message={failed ?? message} />
      {conflict && (
        <div className="flex flex-col gap-1 text-12">
          <p className="flex min-w-0 flex-wrap items-center gap-1">
            <span className="text-muted">{conflict.by ?? 'Someone else'} set it to</span>
            <FieldValue field={field} value={conflict.theirs} />
          </p>
          <p className="flex min-w-0 flex-wrap items-center gap-1">
            <span className="text-muted">You set it to</span>
            <FieldValue field={field} value={yours} />
          </p>
        </div>
      )}
      <div className="flex gap-2">
        <Button size="sm" onClick={onDismiss}>
          {conflict ? 'Take theirs' : 'Dismiss'}
        </Button>
        {conflict && (
          <Button size="sm" variant="ghost" onClick={overwrite}>
            Keep mine
          </Button>
        )}
      </div>
    </div>
  );
}
