'use client';
import type { FieldDefinition } from '@cardinal/crm/fields';
import { Button } from '@cardinal/ui/button';
import { FieldContext, InlineField, useFieldContext } from '@cardinal/ui/fields';
import { History } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useAddress } from '#address/index.ts';

const momentField: FieldDefinition = { type: 'datetime', label: 'As it was on', required: true };

/** Who asks for what has only just been, in milliseconds, has not chosen yet. */
const justNow = 10_000;

/** Says that one looks at the past, of when, and leads to another moment and back. */
export function AsOfBanner({ at }: { at: string | null }) {
  const address = useAddress();
  const fieldContext = useFieldContext();
  const ofThePast = useMemo(
    () => ({ ...fieldContext, parseContext: { ...fieldContext.parseContext, past: true } }),
    [fieldContext],
  );
  const [asksWhen] = useState(() => at !== null && Date.now() - Date.parse(at) < justNow);
  return (
    <div className="flex items-start gap-2 border-b max-sm:flex-wrap border-border bg-surface-2 px-4 py-1.5 text-13">
      <History aria-hidden className="mt-2 size-4 shrink-0 text-info" strokeWidth={1.5} />
      <FieldContext value={ofThePast}>
        <InlineField
          className="mr-auto min-w-0 grow grid-cols-[auto_minmax(0,1fr)] max-sm:basis-64"
          field={momentField}
          value={at}
          startsEditing={asksWhen}
          onSave={async (value) => {
            if (Date.parse(String(value)) > Date.now()) throw new Error('That time has not come yet.');
            address.change({ asOf: String(value) }, 'push');
          }}
        />
      </FieldContext>
      <Button size="sm" className="mt-0.5 max-sm:ml-auto" onClick={() => address.change({ asOf: null }, 'push')}>
        Back to now
      </Button>
    </div>
  );
}
