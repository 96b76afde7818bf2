'use client';
import type { SchemaObject } from '@cardinal/crm/schema';
import type { RecordRow } from '@cardinal/ui/fields';
import { EmptyState, ErrorState, SkeletonRows } from '@cardinal/ui/states';
import { Timeline } from '@cardinal/ui/timeline';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getQueryKey } from '@trpc/react-query';
import { useMemo } from 'react';
import { trpc, wordsOf } from '#trpc/index.ts';
import type { Rights } from '../rights/use-rights.ts';
import { changesOf } from './change-words.tsx';
import { drawChange } from './entry.tsx';
import { useHrefThen } from './use-href-then.ts';

/** Every change of a record: who, when, each field before and after, and the way to take it back. */
export function HistoryTab({ object, record, rights }: { object: SchemaObject; record: RecordRow; rights: Rights }) {
  const { client } = trpc.useUtils();
  const input = { object: object.key, id: record.id };
  const found = useInfiniteQuery({
    queryKey: getQueryKey(trpc.records.history, input, 'infinite'),
    queryFn: ({ pageParam }) => client.records.history.query({ ...input, ...(pageParam && { cursor: pageParam }) }),
    initialPageParam: 0,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
  const hrefThen = useHrefThen(object, record.id);
  const entries = useMemo(
    () =>
      found.data?.pages
        .flatMap((page) => page.entries)
        .map((change) => ({
          ...drawChange(object, change, { mayUndo: rights.edit, hrefThen }),
          changes: changesOf(object, change).filter(
            ({ before, after }) => change.action !== 'create' || (after ?? before),
          ),
        })) ?? [],
    [found.data, object, rights.edit, hrefThen],
  );
  if (found.isPending) return <SkeletonRows count={8} label="Loading the history" className="p-4" />;
  if (found.error && !found.data)
    return (
      <ErrorState
        title="The history could not be loaded"
        description={wordsOf(found.error)}
        onRetry={() => void found.refetch()}
      />
    );
  if (entries.length === 0) return <EmptyState title="No changes" description="Every change will be kept here." />;
  return (
    <div className="p-4">
      <Timeline
        entries={entries}
        onLoadMore={found.hasNextPage ? () => void found.fetchNextPage() : undefined}
        loadingMore={found.isFetchingNextPage}
      />
    </div>
  );
}
