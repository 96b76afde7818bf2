'use client';
import type { Filter } from '@cardinal/crm/filters';
import type { SchemaObject } from '@cardinal/crm/schema';
import { useMay } from '#boot/index.ts';
import { useIsScored } from '#features/scores/index.ts';
import { useRunActions } from './use-runs.ts';

/** Which records of an object: those of a view, or chosen ones. */
export interface ScoreSelection {
  readonly filter?: Filter | null;
  readonly search?: string;
  readonly ids?: readonly string[];
}

/** Starts scoring records of an object; undefined where one may not, or where they are not scored. */
export function useScoreView(object: SchemaObject): ((selection: ScoreSelection) => void) | undefined {
  const may = useMay().capability('useAi');
  const isScored = useIsScored(object.key);
  const { start } = useRunActions();
  if (!may || !isScored) return undefined;
  return ({ filter, search, ids }) =>
    start.mutate({
      kind: 'score',
      object: object.key,
      ...(filter && { filter }),
      ...(search?.trim() && { search: search.trim() }),
      ...(ids && { ids: [...ids] }),
    });
}
