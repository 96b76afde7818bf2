'use client';
import type { StoredRecord } from '@cardinal/crm/records';
import { dayOf, useFieldContext } from '@cardinal/ui/fields';
import { useMemo } from 'react';
import { trpc, wordsOf } from '#trpc/index.ts';

export interface TaskGroup {
  readonly key: 'overdue' | 'today' | 'upcoming' | 'undated' | 'done';
  readonly label: string;
  readonly tasks: readonly StoredRecord[];
}

const openLimit = 200;
const doneLimit = 50;

/** Open tasks in the order in which they are due, and those done lately. */
export function useTasks(mine: boolean, search: string) {
  const whose: Record<string, { eq: string }> = mine ? { assignee: { eq: 'me' } } : {};
  const words = search.trim() ? { search: search.trim() } : {};
  const open = trpc.records.find.useInfiniteQuery(
    {
      object: 'task',
      filter: { where: { status: { ne: 'done' }, ...whose } },
      sort: [{ field: 'due', direction: 'asc' }],
      limit: openLimit,
      ...words,
    },
    { getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined },
  );
  const done = trpc.records.find.useQuery({
    object: 'task',
    filter: { where: { status: { eq: 'done' }, ...whose } },
    sort: [{ field: 'completedAt', direction: 'desc' }],
    limit: doneLimit,
    ...words,
  });
  const error = open.error ?? done.error;
  const tasks = useMemo(() => {
    const all = [...(open.data?.pages.flatMap(({ items }) => items) ?? []), ...(done.data?.items ?? [])];
    return [...new Map(all.map((task) => [task.id, task])).values()];
  }, [open.data, done.data]);
  return {
    tasks,
    status: open.data && done.data ? ('ready' as const) : error ? ('error' as const) : ('loading' as const),
    problem: error && wordsOf(error),
    retry: () => void Promise.all([open.refetch(), done.refetch()]),
    more: open.hasNextPage ? () => void open.fetchNextPage() : undefined,
  };
}

/** Tasks by when they are due, as one plans a day; groups with nothing in them are left out. */
export function useTaskGroups(tasks: readonly StoredRecord[]): readonly TaskGroup[] {
  const { parseContext } = useFieldContext();
  const { today, timeZone } = parseContext;
  return useMemo(() => {
    const keyOf = (task: StoredRecord): TaskGroup['key'] => {
      if (task['status'] === 'done') return 'done';
      if (typeof task['due'] !== 'string') return 'undated';
      const day = dayOf(task['due'], timeZone);
      return day < today ? 'overdue' : day === today ? 'today' : 'upcoming';
    };
    const groups = Map.groupBy(tasks, keyOf);
    return labels.flatMap(({ key, label }) => {
      const of = groups.get(key);
      return of ? [{ key, label, tasks: of }] : [];
    });
  }, [tasks, today, timeZone]);
}

const labels = [
  { key: 'overdue', label: 'Overdue' },
  { key: 'today', label: 'Today' },
  { key: 'upcoming', label: 'Upcoming' },
  { key: 'undated', label: 'No date' },
  { key: 'done', label: 'Done' },
] as const;
