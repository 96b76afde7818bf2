'use client';
import type { StoredRecord } from '@cardinal/crm/records';
import type { SchemaObject } from '@cardinal/crm/schema';
import { Button } from '@cardinal/ui/button';
import { formatInstant, useFieldContext } from '@cardinal/ui/fields';
import { lateComponent } from '@cardinal/ui/late';
import { RotateCcw, Trash2 } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useBoot } from '#boot/index.ts';
import { listHref } from '#routes/index.ts';
import { useRecordCommands } from '../cache/index.ts';
import { titleWords } from '../words.ts';

const PurgeButton = lateComponent(() => import('../purge/purge-button.tsx').then((module) => module.PurgeButton));

/** Says that a record is in the trash, and brings it back. */
export function TrashBanner({
  object,
  record,
  mayRestore,
}: {
  object: SchemaObject;
  record: StoredRecord;
  mayRestore: boolean;
}) {
  const { parseContext, locale } = useFieldContext();
  const commands = useRecordCommands();
  const router = useRouter();
  const { schema } = useBoot();
  if (record.deletedAt === null) return null;
  return (
    <div
      role="status"
      className="flex flex-wrap items-center gap-2 border-b border-border bg-surface-2 px-4 py-2 text-13"
    >
      <Trash2 aria-hidden className="size-4 shrink-0 text-warning" strokeWidth={1.5} />
      <p className="min-w-0 grow basis-60">
        In the trash since {formatInstant(record.deletedAt, parseContext, locale)}. It cannot be changed here.
      </p>
      {mayRestore && (
        <Button size="sm" onClick={() => void commands.restore(object, [record.id], titleWords(record, object))}>
          <RotateCcw aria-hidden />
          Restore
        </Button>
      )}
      {mayRestore && (
        <PurgeButton
          object={object}
          ids={[record.id]}
          what={titleWords(record, object)}
          onDone={() => router.push(listHref(object.key, schema))}
        />
      )}
    </div>
  );
}
