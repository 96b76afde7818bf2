'use client';
import { Button, buttonClass } from '@cardinal/ui/button';
import { FieldError } from '@cardinal/ui/input';
import { Panel } from '@cardinal/ui/panel';
import { Undo2 } from 'lucide-react';
import Link from 'next/link';
import { useState } from 'react';
import { useBoot } from '#boot/index.ts';
import { nounsFor } from '#features/create/creatable.ts';
import { listHref } from '#routes/index.ts';
import { trpc, wordsOf } from '#trpc/index.ts';
import type { ImportTarget, ImportView } from '../types.ts';
import { useImportActions } from '../use-actions.ts';
import { count } from '../words.ts';
import { LeftList } from './left-list.tsx';
import { settingHrefs } from './setting-hrefs.ts';
import { UndoImportDialog } from './undo-import-dialog.tsx';

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
      {view.status === 'undone' && <LeftList view={view} />}
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
      {asking && (
        <UndoImportDialog
          view={view}
          onClose={() => setAsking(false)}
          onUndo={(decision) => undo.mutate({ id: view.id, ...decision })}
        />
      )}
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
