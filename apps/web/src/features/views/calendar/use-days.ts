'use client';
import type { StoredRecord } from '@cardinal/crm/records';
import type { SchemaField, SchemaObject } from '@cardinal/crm/schema';
import { readValue } from '@cardinal/ui/fields';
import { keepPreviousData } from '@tanstack/react-query';
import { useEffect } from 'react';
import { trpc } from '#trpc/index.ts';
import type { ListState } from '../../records/list/use-list-state.ts';
import { bothOf } from '../buckets.ts';

/** A month with more than this is no calendar any more. */
export const mostOnCalendar = 1000;
const pageSize = 200;

interface Days {
  object: SchemaObject;
  state: ListState;
  field: SchemaField;
  /** The first and the last day, both included. */
  from: string;
  to: string;
}

/** The records of a list whose date is among some days, by their date; all of them, up to a thousand. */
export function useDays({ object, state, field, from, to }: Days) {
  const { search, filter, open } = state;
  const owner = object.owner ? [object.owner] : [];
  const found = trpc.records.find.useInfiniteQuery(
    {
      object: object.key,
      ...(search.trim() && { search: search.trim() }),
      filter: bothOf(filter, { where: { [field.path]: { between: [from, to] } } }),
      sort: [{ field: field.path, direction: 'asc' }],
      fields: [...new Set([object.title, field.path, ...owner])],
      limit: pageSize,
    },
    {
      enabled: !open.pending,
      getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
      placeholderData: keepPreviousData,
    },
  );
  const pages = found.data?.pages;
  const isFull = (pages?.length ?? 0) * pageSize >= mostOnCalendar;
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = found;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && !isFull) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, isFull, fetchNextPage]);
  const records: StoredRecord[] = pages?.flatMap(({ items }) => items) ?? [];
  return {
    // One whose date was taken away on this screen stands nowhere.
    records: records.filter((record) => readValue(record, field) !== null),
    pending: pages === undefined,
    error: pages === undefined ? found.error : null,
    retry: () => void found.refetch(),
    hasMore: hasNextPage && isFull,
  };
}
