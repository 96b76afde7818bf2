'use client';
import type { SchemaField } from '@cardinal/crm/schema';
import { Button } from '@cardinal/ui/button';
import { FieldValue, failureWords } from '@cardinal/ui/fields';
import { FieldError } from '@cardinal/ui/input';
import { useState } from 'react';
import type { FieldConflict } from '../cache/index.ts';

export interface ConflictChoiceProps {
  field: SchemaField;
  conflict: FieldConflict;
  onTheirs: () => void;
  onMine: () => Promise<void>;
}

/** Two people wrote one field: both values side by side, and which of them stays. */
export function ConflictChoice({ field, conflict, onTheirs, onMine }: ConflictChoiceProps) {
  const [failed, setFailed] = useState<string | null>(null);
  const values = [
    { label: 'Yours', value: conflict.yours },
    { label: 'Theirs', value: conflict.theirs },
  ];
  return (
    <div
      role="group"
      aria-label={`Two versions of ${field.label}`}
      className="mt-1 mb-2 ml-30 flex flex-col gap-2 rounded-md border border-border bg-surface-1 p-2"
    >
      <dl className="grid grid-cols-[48px_minmax(0,1fr)] gap-y-1 text-12">
        {values.map(({ label, value }) => (
          <div key={label} className="col-span-2 grid grid-cols-subgrid items-center">
            <dt className="text-muted">{label}</dt>
            <dd className="min-w-0">
              <FieldValue field={field} value={value} />
            </dd>
          </div>
        ))}
      </dl>
      <FieldError message={failed} />
      <div className="flex gap-2">
        <Button size="sm" onClick={onTheirs}>
          Take theirs
        </Button>
        <Button
          size="sm"
          variant="ghost"
          onClick={() => void onMine().catch((reason: unknown) => setFailed(failureWords(reason)))}
        >
          Keep mine
        </Button>
      </div>
    </div>
  );
}
