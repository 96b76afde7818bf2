'use client';
import { scoredObjects } from '@cardinal/crm/schema';
import { useMemo } from 'react';
import { useBoot } from '#boot/index.ts';
import { trpc } from '#trpc/index.ts';

/** As many as are asked for at once. */
const most = 500;

/** Whether records of an object are scored at all. */
export function useIsScored(object: string): boolean {
  const { schema } = useBoot();
  return useMemo(() => scoredObjects(schema).some((scored) => scored.object.key === object), [schema, object]);
}

/** Suggested probabilities (0 to 1) by id, of the records that have one and of which it may be shown. */
export function useScores(object: string, ids: readonly string[]): ReadonlyMap<string, number> {
  const isScored = useIsScored(object);
  const asked = useMemo(() => ids.slice(0, most), [ids]);
  const { data } = trpc.scores.of.useQuery(
    { object, ids: asked },
    { enabled: isScored && asked.length > 0, staleTime: 30_000, placeholderData: (before) => before },
  );
  return useMemo(
    () => new Map(data?.scores.flatMap(({ id, probability }) => (probability === null ? [] : [[id, probability]]))),
    [data],
  );
}
