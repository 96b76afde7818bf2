'use client';
import { Button } from '@cardinal/ui/button';
import { EmptyState, ErrorState, SkeletonRows } from '@cardinal/ui/states';
import { Timeline } from '@cardinal/ui/timeline';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getQueryKey } from '@trpc/react-query';
import { Activity, Plus } from 'lucide-react';
import { useMemo } from 'react';
import { useBoot, useMay } from '#boot/index.ts';
import { useCreateRecord } from '#features/create/index.ts';
import { Page } from '#shell/index.ts';
import { trpc, wordsOf } from '#trpc/index.ts';
import { tellRecent } from './tell.tsx';

const limit = 40;

/** What happened lately in the workspace, day by day. */
export function ActivityPage() {
  const { schema } = useBoot();
  const may = useMay();
  const create = useCreateRecord();
  const { client } = trpc.useUtils();
  const found = useInfiniteQuery({
    queryKey: getQueryKey(trpc.operations.recent, { limit }, 'infinite'),
    queryFn: ({ pageParam }) => client.operations.recent.query({ limit, ...(pageParam && { cursor: pageParam }) }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
  const entries = useMemo(
    () => found.data?.pages.flatMap((page) => page.entries).flatMap((entry) => tellRecent(entry, schema) ?? []) ?? [],
    [found.data, schema],
  );
  const actions = may('create', 'activity') && (
    <Button size="sm" variant="primary" onClick={() => create('activity')}>
      <Plus aria-hidden />
      Log activity
    </Button>
  );
  return (
    <Page title="Activity" actions={actions}>
      <div className="min-h-0 grow overflow-y-auto border-t border-border bg-surface-0 p-4">
        <div className="max-w-200">
          {found.isPending && <SkeletonRows count={14} label="Loading what happened" />}
          {found.error && !found.data && (
            <ErrorState
              title="What happened could not be loaded"
              description={wordsOf(found.error)}
              onRetry={() => void found.refetch()}
            />
          )}
          {found.data && entries.length === 0 && (
            <EmptyState
              icon={<Activity />}
              title="Nothing happened yet"
              description="Calls, meetings and every change to the team’s records show up here."
            />
          )}
          {entries.length > 0 && (
            <Timeline
              entries={entries}
              onLoadMore={found.hasNextPage ? () => void found.fetchNextPage() : undefined}
              loadingMore={found.isFetchingNextPage}
            />
          )}
        </div>
      </div>
    </Page>
  );
}
