'use client';
import type { Filter } from '@cardinal/crm/filters';
import { useMay } from '#boot/index.ts';
import { useRunActions } from '#features/runs/use-runs.ts';
import { trpc } from '#trpc/index.ts';

/** Ways to have the records of a view labelled: one for each classifier of their object that has learned its labels. */
export function useLabelViews(
  object: string,
): readonly { readonly name: string; readonly start: (view: { filter: Filter | null; search: string }) => void }[] {
  const may = useMay().capability('useAi');
  const { data } = trpc.classifiers.list.useQuery(undefined, { enabled: may, staleTime: 60_000 });
  const { start } = useRunActions();
  return (data ?? [])
    .filter((classifier) => classifier.object === object && classifier.trainedAt !== null)
    .map(({ id, name }) => ({
      name,
      start: ({ filter, search }) =>
        start.mutate({
          kind: 'classify',
          classifierId: id,
          ...(filter && { filter }),
          ...(search.trim() && { search: search.trim() }),
        }),
    }));
}
