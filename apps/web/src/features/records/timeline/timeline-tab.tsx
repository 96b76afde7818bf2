'use client';
import type { AppRouter } from '@cardinal/api/catalogue';
import type { SchemaObject } from '@cardinal/crm/schema';
import { type RecordRow, useFieldContext } from '@cardinal/ui/fields';
import { EmptyState, ErrorState, SkeletonRows } from '@cardinal/ui/states';
import { Timeline } from '@cardinal/ui/timeline';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getQueryKey } from '@trpc/react-query';
import type { inferRouterInputs } from '@trpc/server';
import { useMemo } from 'react';
import { trpc, wordsOf } from '#trpc/index.ts';
import type { Rights } from '../rights/use-rights.ts';
import { Composer } from './composer.tsx';
import { drawEntry, type StoryEntry } from './entry.tsx';
import { useHrefThen } from './use-href-then.ts';

/** A record's story, with what one adds to it at its head. */
export function TimelineTab({ object, record, rights }: { object: SchemaObject; record: RecordRow; rights: Rights }) {
  const { title } = useFieldContext();
  const hrefThen = useHrefThen(object, record.id);
  const story = useStory(object.key, record.id);
  const entries = useMemo(
    () =>
      story.entries.map((entry) =>
        drawEntry(entry, {
          object,
          mayUndo: rights.edit,
          hrefThen,
          nameOf: (id) => (typeof id === 'string' ? (title(id) ?? 'Someone') : 'Someone'),
        }),
      ),
    [story.entries, object, rights.edit, hrefThen, title],
  );
  return (
    <div className="flex flex-col gap-4 p-4">
      {record['deletedAt'] === null && <Composer key={record.id} recordId={record.id} />}
      {story.status === 'loading' && <SkeletonRows count={6} label="Loading the timeline" />}
      {story.status === 'error' && (
        <ErrorState title="The timeline could not be loaded" description={story.problem} onRetry={story.retry} />
      )}
      {story.status === 'ready' && entries.length === 0 && (
        <EmptyState title="Nothing happened yet" description="Notes, calls, tasks and every change show up here." />
      )}
      {entries.length > 0 && (
        <Timeline
          entries={entries}
          onLoadMore={story.hasMore ? story.more : undefined}
          loadingMore={story.loadingMore}
        />
      )}
    </div>
  );
}

type Inputs = inferRouterInputs<AppRouter>['records']['timeline'];
const noEntries: readonly StoryEntry[] = [];

function useStory(object: string, id: string) {
  const { client } = trpc.useUtils();
  const input = { object, id };
  const found = useInfiniteQuery({
    queryKey: [...getQueryKey(trpc.records.timeline, input, 'infinite')],
    queryFn: ({ pageParam }) => client.records.timeline.query({ ...input, ...(pageParam && { before: pageParam }) }),
    initialPageParam: null as NonNullable<Inputs['before']> | null,
    getNextPageParam: (page) => page.next,
  });
  const entries = useMemo(() => found.data?.pages.flatMap((page) => page.entries) ?? noEntries, [found.data]);
  return {
    entries,
    status: found.data ? ('ready' as const) : found.error ? ('error' as const) : ('loading' as const),
    problem: found.error && wordsOf(found.error),
    retry: () => void found.refetch(),
    hasMore: found.hasNextPage,
    more: () => void found.fetchNextPage(),
    loadingMore: found.isFetchingNextPage,
  };
}
