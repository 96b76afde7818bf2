'use client';
import type { AppRouter } from '@cardinal/api/catalogue';
import type { SchemaObject } from '@cardinal/crm/schema';
import { Button, IconButton } from '@cardinal/ui/button';
import { ErrorState, SkeletonRows } from '@cardinal/ui/states';
import { Timeline, type TimelineEntry } from '@cardinal/ui/timeline';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getQueryKey } from '@trpc/react-query';
import type { inferRouterOutputs } from '@trpc/server';
import { ChevronRight, Pencil, Plus, RotateCcw, Trash2, Undo2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { requestUndo } from '#features/records/changes/undo-request.ts';
import { actorOf } from '#features/records/timeline/change-words.tsx';
import { trpc, wordsOf } from '#trpc/index.ts';
import { changeWords } from './change-words.ts';

export type SchemaChangeEntry = inferRouterOutputs<AppRouter>['objects']['history']['entries'][number];

/** Who changed what an object is, and when, with the way to take it back; folded away until one looks for it. */
export function SchemaHistory({ object }: { object: SchemaObject }) {
  const [open, setOpen] = useState(false);
  return (
    <details className="group border-t border-border pt-4" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="flex h-8 w-fit cursor-pointer list-none items-center gap-1 rounded-md pr-2 text-13 text-muted hover:text-fg [&::-webkit-details-marker]:hidden">
        <ChevronRight aria-hidden size={16} strokeWidth={1.5} className="group-open:rotate-90" />
        Changes
      </summary>
      {open && <Changes object={object} />}
    </details>
  );
}

function Changes({ object }: { object: SchemaObject }) {
  const { client } = trpc.useUtils();
  const input = { object: object.key };
  const found = useInfiniteQuery({
    queryKey: getQueryKey(trpc.objects.history, input, 'infinite'),
    queryFn: ({ pageParam }) => client.objects.history.query({ ...input, ...(pageParam && { cursor: pageParam }) }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
  if (found.isPending) return <SkeletonRows count={4} label="Loading the changes" />;
  if (found.error && !found.data) {
    return (
      <ErrorState
        title="The changes could not be loaded"
        description={wordsOf(found.error)}
        action={<Button onClick={() => void found.refetch()}>Try again</Button>}
      />
    );
  }
  return (
    <section aria-label="Changes" className="bg-surface-0 pt-2">
      <Timeline
        entries={found.data.pages.flatMap(({ entries }) => entries).map(drawn)}
        onLoadMore={found.hasNextPage ? () => void found.fetchNextPage() : undefined}
        loadingMore={found.isFetchingNextPage}
      />
    </section>
  );
}

const icons: Readonly<Record<string, ReactNode>> = {
  create: <Plus />,
  update: <Pencil />,
  trash: <Trash2 />,
  restore: <RotateCcw />,
};

function drawn(entry: SchemaChangeEntry): TimelineEntry {
  const { summary, details } = changeWords(entry);
  return {
    id: entry.operationId,
    at: entry.at,
    icon: entry.undoes ? (
      <Undo2 />
    ) : (
      icons[entry.kind === 'field.convert' ? 'update' : (entry.changes[0]?.action ?? 'update')]
    ),
    actor: actorOf(entry),
    summary: (
      <>
        {summary}
        {entry.undone && <span className="text-12"> (undone)</span>}
      </>
    ),
    body: details.length > 0 && <p className="text-12 text-muted">{details.join(' · ')}</p>,
    actions: !entry.undone && (
      <IconButton size="sm" label={`Undo: ${summary}`} onClick={() => requestUndo(entry.operationId)}>
        <Undo2 aria-hidden />
      </IconButton>
    ),
  };
}
