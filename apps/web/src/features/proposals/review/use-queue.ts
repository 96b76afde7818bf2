'use client';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getQueryKey } from '@trpc/react-query';
import { useMemo } from 'react';
import { trpc, wordsOf } from '#trpc/index.ts';

export type Which = 'open' | 'decided';

/** What others decide stands in no record's history, so the queue is asked for now and then. */
const askAgainMs = 30_000;

/** The proposals that wait, or that were decided, newest first. */
export function useQueue(which: Which) {
  const { client } = trpc.useUtils();
  const found = useInfiniteQuery({
    queryKey: getQueryKey(trpc.proposals.list, { which }, 'infinite'),
    queryFn: ({ pageParam }) => client.proposals.list.query({ which, ...(pageParam && { cursor: pageParam }) }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
    refetchInterval: askAgainMs,
  });
  const proposals = useMemo(() => found.data?.pages.flatMap((page) => page.items), [found.data]);
  return {
    proposals,
    problem: found.error && !found.data ? wordsOf(found.error) : null,
    retry: () => void found.refetch(),
    more: found.hasNextPage ? () => void found.fetchNextPage() : undefined,
    loadingMore: found.isFetchingNextPage,
  };
}
