'use client';
import type { SchemaObject } from '@cardinal/crm/schema';
import { Button } from '@cardinal/ui/button';
import { lateComponent } from '@cardinal/ui/late';
import { EmptyState, ErrorState, SkeletonRows } from '@cardinal/ui/states';
import { toastError, toastUndo } from '@cardinal/ui/toast';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getQueryKey } from '@trpc/react-query';
import { Copy } from 'lucide-react';
import { useState } from 'react';
import { nounsFor } from '#features/create/creatable.ts';
import { useRights } from '#features/records/rights/use-rights.ts';
import { trpc, wordsOf } from '#trpc/index.ts';
import { DuplicateCard } from './duplicate-card.tsx';

const MergeDialog = lateComponent(() =>
  import('#features/records/merge/merge-dialog.tsx').then((module) => module.MergeDialog),
);

type Pair = readonly [string, string];

/** The pairs of an object, the likeliest first; or those that someone said are not the same. */
export function DuplicateQueue({ object, dismissed }: { object: SchemaObject; dismissed: boolean }) {
  const { client, duplicates } = trpc.useUtils();
  const rights = useRights(object);
  const [merging, setMerging] = useState<Pair | null>(null);
  const input = { object: object.key, dismissed, limit: 30 };
  const found = useInfiniteQuery({
    queryKey: getQueryKey(trpc.duplicates.list, input, 'infinite'),
    queryFn: ({ pageParam }) => client.duplicates.list.query({ ...input, ...(pageParam && { cursor: pageParam }) }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
  const dismissal = trpc.duplicates.dismiss.useMutation({ onSettled: () => duplicates.list.invalidate() });
  const { plural } = nounsFor(object);
  const pairs = found.data?.pages.flatMap(({ items }) => items) ?? [];
  const say = async ([one, other]: Pair, isNone: boolean) => {
    try {
      await dismissal.mutateAsync({ object: object.key, ids: [one, other], dismissed: isNone });
      const words = isNone ? 'They are kept apart' : 'They wait among the likely ones again';
      toastUndo(words, () => dismissal.mutate({ object: object.key, ids: [one, other], dismissed: !isNone }));
    } catch (error) {
      toastError(wordsOf(error));
    }
  };
  if (found.isPending) return <SkeletonRows count={8} label="Loading the duplicates" />;
  if (found.error && !found.data) {
    return (
      <ErrorState
        title="The duplicates could not be loaded"
        description={wordsOf(found.error)}
        onRetry={() => void found.refetch()}
      />
    );
  }
  return (
    <div className="px-4 pt-1 pb-4">
      {pairs.length === 0 && (
        <EmptyState
          icon={<Copy />}
          title={dismissed ? 'Nothing was kept apart' : `No two ${plural} look the same`}
          description={
            dismissed
              ? 'Pairs that someone says are not the same stand here.'
              : 'When two agree in their names, addresses or numbers, they wait here to be merged.'
          }
        />
      )}
      <ul className="flex flex-col gap-3">
        {pairs.map(({ records, probability, reasons }) => {
          const ids: Pair = [records[0].id, records[1].id];
          return (
            <DuplicateCard
              key={ids.join()}
              object={object}
              records={records}
              probability={probability}
              reasons={reasons}
              dismissed={dismissed}
              onMerge={rights.edit && rights.remove ? () => setMerging(ids) : undefined}
              onDismiss={rights.edit ? () => void say(ids, !dismissed) : undefined}
            />
          );
        })}
      </ul>
      {found.hasNextPage && (
        <Button size="sm" className="mt-4" busy={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          Show more
        </Button>
      )}
      {merging && (
        <MergeDialog object={object} ids={merging} onClose={() => setMerging(null)} onMerged={() => setMerging(null)} />
      )}
    </div>
  );
}
