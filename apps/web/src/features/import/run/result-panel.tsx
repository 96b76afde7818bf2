'use client';
import { Button } from '@cardinal/ui/button';
import { AlertDialog } from '@cardinal/ui/dialog';
import { Panel } from '@cardinal/ui/panel';
import { Undo2 } from 'lucide-react';
import Link from 'next/link';
import { useState } from 'react';
import { useBoot } from '#boot/index.ts';
import { hrefOf, listHref } from '#routes/index.ts';
import type { ImportTarget, ImportView } from '../types.ts';
import { useImportActions } from '../use-actions.ts';
import { count } from '../words.ts';

/** What an import came to, with a way to each kind of record that it made, and the way back. */
export function ResultPanel({ view, target }: { view: ImportView; target: ImportTarget }) {
  const [asking, setAsking] = useState(false);
  const { undo } = useImportActions(view.id);
  const written = (view.counts.run?.create ?? 0) + (view.counts.run?.update ?? 0) > 0;
  return (
    <Panel className="flex max-w-5xl shrink-0 flex-col gap-3 p-4">
      <p role="status" className="text-14">
        {sentence(view, target)}
      </p>
      {view.status === 'undone' ? <Conflicts view={view} /> : <Links view={view} target={target} />}
      {written && view.status !== 'undone' && (
        <div>
          <Button busy={undo.isPending} onClick={() => setAsking(true)}>
            <Undo2 aria-hidden />
            Undo the import
          </Button>
        </div>
      )}
      <AlertDialog
        open={asking}
        onOpenChange={setAsking}
        title="Undo this import?"
        description="What it made goes to the trash, and what it changed is put back. What someone has changed since stays as it is, and is listed."
        confirm="Undo the import"
        destructive
        onConfirm={() => undo.mutate({ id: view.id })}
      />
    </Panel>
  );
}

function sentence({ status, counts }: ImportView, { plural }: ImportTarget): string {
  if (status === 'undone') return `Undone: ${count(counts.undone ?? 0)} records are as they were.`;
  const { create = 0, update = 0, skip = 0, wrong = 0 } = counts.run ?? {};
  const parts = [
    `${count(create)} ${plural.toLowerCase()} created`,
    update > 0 && `${count(update)} updated`,
    skip > 0 && `${count(skip)} skipped`,
    wrong > 0 && `${count(wrong)} wrong`,
  ].filter(Boolean);
  const ended = { cancelled: 'Cancelled after ', failed: 'Stopped after ' }[status as 'cancelled' | 'failed'] ?? '';
  return `${ended}${parts.join(', ')}.`;
}

/** Settings have places of their own. */
const settingHrefs: Readonly<Record<string, string>> = {
  member: '/settings/members',
  pipeline: '/settings/pipelines',
};

function Links({ view, target }: { view: ImportView; target: ImportTarget }) {
  const { schema } = useBoot();
  const kinds = [
    target.key,
    ...Object.keys(view.counts.also ?? {}).filter((key) => (view.counts.also?.[key] ?? 0) > 0),
  ];
  return (
    <ul aria-label="What was imported" className="flex flex-wrap gap-2">
      {[...new Set(kinds)].map((key) => (
        <li key={key}>
          <Button asChild size="sm">
            <Link href={settingHrefs[key] ?? listHref(key, schema)}>
              Show {(key === target.key ? target.plural : (schema.objects.get(key)?.plural ?? key)).toLowerCase()}
            </Link>
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** Records that someone has changed since: they were left alone. */
function Conflicts({ view }: { view: ImportView }) {
  const { schema } = useBoot();
  if (view.undoConflicts.length === 0) return null;
  return (
    <section aria-label="Left as they are" className="flex flex-col gap-1 text-12">
      <h2 className="font-medium">Changed since by someone, and left as they are</h2>
      <ul className="list-inside list-disc text-muted">
        {view.undoConflicts.slice(0, 50).map(({ object, id, field }) => (
          <li key={`${id} ${field}`}>
            <Link className="link" href={hrefOf(object, id, schema)}>
              {schema.objects.get(object)?.singular ?? object}
            </Link>
            {field && `: ${schema.objects.get(object)?.fields.get(field)?.label ?? field}`}
          </li>
        ))}
      </ul>
    </section>
  );
}
