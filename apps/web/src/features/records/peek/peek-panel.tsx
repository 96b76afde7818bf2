'use client';
import type { SchemaObject } from '@cardinal/crm/schema';
import { Button, IconButton } from '@cardinal/ui/button';
import { ErrorState, SkeletonRows } from '@cardinal/ui/states';
import { X } from 'lucide-react';
import Link from 'next/link';
import { useBoot } from '#boot/index.ts';
import { hrefOf } from '#routes/index.ts';
import { useAppShortcuts } from '#shell/index.ts';
import { wordsOf } from '#trpc/index.ts';
import { RecordFields } from '../page/record-fields.tsx';
import { useRecord } from '../page/use-record.ts';
import { useRights } from '../rights/use-rights.ts';
import { titleWords } from '../words.ts';

/** A look at a record beside its list, which stays in use. */
export function PeekPanel({ object, id, onClose }: { object: SchemaObject; id: string; onClose: () => void }) {
  const { schema } = useBoot();
  const rights = useRights(object);
  const { data, error, refetch } = useRecord(object, id);
  useAppShortcuts([{ keys: 'esc', label: 'Close the side panel', group: object.plural, run: onClose }]);
  return (
    <aside
      aria-label="Side panel"
      className="flex w-96 shrink-0 animate-slide flex-col border-l border-border bg-surface-1 max-md:hidden"
    >
      <header className="flex min-h-12 items-center gap-2 border-b border-border py-2 pr-2 pl-4">
        <h2 className="mr-auto truncate text-14 font-medium">
          {data ? titleWords(data.record, object) : object.singular}
        </h2>
        <Button size="sm" asChild>
          <Link href={hrefOf(object.key, id, schema)}>Open</Link>
        </Button>
        <IconButton size="sm" label="Close" shortcut="esc" onClick={onClose}>
          <X aria-hidden />
        </IconButton>
      </header>
      <div className="min-h-0 grow overflow-y-auto p-3">
        {data ? (
          <RecordFields object={object} record={data.record} rights={rights} />
        ) : error ? (
          <ErrorState
            title="This record could not be loaded"
            description={wordsOf(error)}
            onRetry={() => void refetch()}
          />
        ) : (
          <SkeletonRows count={10} />
        )}
      </div>
    </aside>
  );
}
