'use client';
import type { FieldDefinition } from '@cardinal/crm/fields';
import { Button } from '@cardinal/ui/button';
import { InlineField } from '@cardinal/ui/fields';
import { History } from 'lucide-react';
import { useAddress } from '#address/index.ts';

const momentField: FieldDefinition = { type: 'datetime', label: 'As it was on', required: true };

/** Says that one looks at the past, of when, and leads to another moment and back. */
export function AsOfBanner({ at }: { at: string | null }) {
  const address = useAddress();
  return (
    <div className="flex items-center gap-2 border-b border-border bg-surface-2 px-4 py-1.5 text-13">
      <History aria-hidden className="size-4 shrink-0 text-info" strokeWidth={1.5} />
      <InlineField
        className="mr-auto min-w-0 grid-cols-[auto_minmax(0,1fr)]"
        field={momentField}
        value={at}
        onSave={async (value) => {
          if (Date.parse(String(value)) > Date.now()) throw new Error('That time has not come yet.');
          address.change({ asOf: String(value) }, 'push');
        }}
      />
      <Button size="sm" onClick={() => address.change({ asOf: null }, 'push')}>
        Back to now
      </Button>
    </div>
  );
}
