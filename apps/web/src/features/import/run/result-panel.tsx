'use client';
import { Button, buttonClass } from '@cardinal/ui/button';
import { AlertDialog } from '@cardinal/ui/dialog';
import { FieldError } from '@cardinal/ui/input';
import { Panel } from '@cardinal/ui/panel';
import { Undo2 } from 'lucide-react';
import Link from 'next/link';
import { useState } from 'react';
import { useBoot } from '#boot/index.ts';
import { nounsFor } from '#features/create/creatable.ts';
import { hrefOf, listHref } from '#routes/index.ts';
import { trpc, wordsOf } from '#trpc/index.ts';
import type { ImportTarget, ImportView } from '../types.ts';
import { useImportActions } from '../use-actions.ts';
import { count } from '../words.ts';

/** What an import came to, with a way to each kind of record that it made, and the way back. */
export function ResultPanel({ view, target }: { view: ImportView; target: ImportTarget }) {
  const [asking, setAsking] = useState(false);
  const { undo } = useImportActions(view.id);
  const made = [view.counts.run?.create, view.counts.run?.update, ...Object.values(view.counts.also ?? {})];
  const canUndo = view.status !== 'undone' && made.some((count = 0) => count > 0);
  const undoing = trpc.imports.undoRefusal.useQuery({ id: view.id }, { enabled: canUndo });
  return (
    <Panel className="flex max-w-5xl shrink-0 flex-col gap-3 p-4">
      <p role="status" className="text-14">
        {sentence(view, target)}
      </p>
      {view.status === 'undone' && <Conflicts view={view} />}
      <div className="flex flex-wrap gap-2">
        {view.status === 'undone' ? (
          <Link href="/import" className={buttonClass()}>
            All imports
          </Link>
        ) : (
          <Links view={view} target={target} />
        )}
        {canUndo && undoing.data?.refusal === null && (
          <Button busy={undo.isPending} onClick={() => setAsking(true)}>
            <Undo2 aria-hidden />
            Undo the import
          </Button>
        )}
      </div>
      {canUndo && undoing.data?.refusal && <p className="text-12 text-muted">{undoing.data.refusal}</p>}
      {canUndo && undoing.error && <FieldError message={wordsOf(undoing.error)} />}
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

function sentence({ status, counts }: ImportView, target: ImportTarget): string {
  if (status === 'undone') return `Undone: ${count(counts.undone ?? 0)} records are as they were.`;
  const nouns = nounsFor(target);
  const { create = 0, update = 0, skip = 0, wrong = 0 } = counts.run ?? {};
  const parts = [
    `${count(create)} ${create === 1 ? nouns.singular : nouns.plural} created`,
    update > 0 && `${count(update)} updated`,
    skip > 0 && `${count(skip)} skipped`,
    wrong > 0 && `${count(wrong)} wrong`,
  ].filter(Boolean);
  const ended = { cancelled: 'Cancelled after ', failed: 'Stopped after ' }[status as 'cancelled' | 'failed'] ?? '';
  return `${ended}${parts.join(', ')}.`;
}

/** So many of the records that the undo has left are listed. */
const shownConflicts = 50;

/** Settings have places of their own. */
const settingHrefs: Readonly<Record<string, string>> = {
  member: '/settings/members',
  pipeline: '/settings/pipelines',
  stage: '/settings/pipelines',
};

function Links({ view, target }: { view: ImportView; target: ImportTarget }) {
  const { schema } = useBoot();
  const kinds = [
    target.key,
    ...Object.keys(view.counts.also ?? {}).filter((key) => (view.counts.also?.[key] ?? 0) > 0),
  ];
  const pluralOf = (key: string) => {
    const object = key === target.key ? target : schema.objects.get(key);
    return object ? nounsFor(object).plural : key;
  };
  const pipelineId = usePipelineOf(view);
  const hrefTo = (key: string) => {
    const href = settingHrefs[key] ?? listHref(key, schema);
    return key === target.key && pipelineId ? `${href}?pipeline=${pipelineId}` : href;
  };
  return (
    <ul aria-label="What was imported" className="flex flex-wrap gap-2">
      {[...new Set(kinds)].map((key) => (
        <li key={key}>
          <Button asChild>
            <Link href={hrefTo(key)}>Show {pluralOf(key)}</Link>
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** The pipeline that the rows went to, when they all went to one; else the default one is shown, which may be empty. */
function usePipelineOf({ mapping: { newPipeline, constants } }: ImportView): string | undefined {
  const pipelines = trpc.pipelines.withStages.useQuery(undefined, { enabled: newPipeline !== null });
  if (!newPipeline) return typeof constants.pipeline === 'string' ? constants.pipeline : undefined;
  return pipelines.data?.find(({ name }) => name.toLowerCase() === newPipeline.name.toLowerCase())?.id;
}

/** Records that the undo has left alone, and why. */
function Conflicts({ view }: { view: ImportView }) {
  const { schema } = useBoot();
  if (view.undoConflicts.length === 0) return null;
  return (
    <section aria-label="Left as they are" className="flex flex-col gap-1 text-12">
      <h2 className="font-medium">Left as they are</h2>
      <ul className="list-inside list-disc text-muted">
        {view.undoConflicts.slice(0, shownConflicts).map(({ object, id, field, reason }) => (
          <li key={`${id} ${field}`}>
            <Link className="link" href={settingHrefs[object] ?? hrefOf(object, id, schema)}>
              {schema.objects.get(object)?.singular ?? object}
            </Link>
            {field && ` (${schema.objects.get(object)?.fields.get(field)?.label ?? field})`}
            {`: ${reason ?? 'Someone has changed it since.'}`}
          </li>
        ))}
      </ul>
      {view.undoConflicts.length > shownConflicts && (
        <p className="text-muted">{`And ${count(view.undoConflicts.length - shownConflicts)} more.`}</p>
      )}
    </section>
  );
}
