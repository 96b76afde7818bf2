'use client';
import type { StoredRecord } from '@cardinal/crm/records';
import type { SchemaObject } from '@cardinal/crm/schema';
import type { TableLayout } from '@cardinal/ui/table';
import { keepPreviousData } from '@tanstack/react-query';
import { useMemo } from 'react';
import { trpc } from '#trpc/index.ts';
import { refusedPart } from './list-failed.tsx';
import type { ListTrail } from './trail.ts';
import type { ListState } from './use-list-state.ts';

const pageSize = 100;

export interface Rows {
  readonly rows: readonly StoredRecord[];
  readonly status: 'loading' | 'error' | 'ready';
  /** Why the first page could not be loaded. */
  readonly error: unknown;
  readonly retry: () => void;
  readonly hasMore: boolean;
  readonly more: () => void;
  /** Asks for the page after the loaded ones; none at the end. */
  readonly next: ListTrail['next'];
  readonly count: { readonly value: number; readonly capped: boolean } | undefined;
}

/** The rows of a list page by page, and how many there are in all. */
export function useRows(
  object: SchemaObject,
  {
    search,
    filter,
    sorts,
    trash,
    open,
    fault,
  }: Pick<ListState, 'search' | 'filter' | 'sorts' | 'trash' | 'open' | 'fault'>,
  layout: TableLayout | null,
  /** Whether the rows themselves are wanted, or no more than their number. */
  wanted: boolean,
): Rows {
  const which = {
    object: object.key,
    trash,
    ...(search.trim() && { search: search.trim() }),
    ...(filter && { filter }),
  };
  const asks = !open.pending && !fault;
  const sort = sorts.length > 0 ? sorts.map((one) => ({ ...one })) : undefined;
  const found = trpc.records.find.useInfiniteQuery(
    { ...which, sort, limit: pageSize, fields: readFields(object, layout) },
    {
      enabled: wanted && asks,
      getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
      placeholderData: keepPreviousData,
    },
  );
  const counted = trpc.records.find.useQuery(
    { ...which, limit: 1, fields: [object.title], count: 'capped' },
    { enabled: asks, placeholderData: keepPreviousData },
  );
  const pages = found.data?.pages;
  const rows = useMemo(() => pages?.flatMap((page) => page.items) ?? [], [pages]);
  const { count, countIsCapped = false } = counted.data ?? {};
  const { fetchNextPage, isFetchingNextPage } = found;
  const cursor = pages?.at(-1)?.nextCursor;
  // Drawn otherwise, the rows are someone else's to ask for; what the list cannot be like is known here as well.
  const error = wanted ? found.error : refusedPart(counted.error) ? counted.error : null;
  return {
    rows,
    status: pages && layout ? 'ready' : error ? 'error' : 'loading',
    error,
    retry: () => void (wanted ? found : counted).refetch(),
    hasMore: found.hasNextPage,
    more: () => void (isFetchingNextPage || fetchNextPage()),
    next: cursor ? { ...which, sort, limit: pageSize, fields: [object.title], cursor } : undefined,
    count: typeof count === 'number' ? { value: count, capped: countIsCapped } : undefined,
  };
}

/** Long texts are read only where they are shown. */
export function readFields(object: SchemaObject, layout: TableLayout | null): string[] {
  const shown = new Set(layout?.columns);
  return [...object.fields.values()]
    .filter((field) => field.type !== 'longText' || shown.has(field.path))
    .map((field) => field.path);
}
