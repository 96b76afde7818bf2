'use client';
import { useState } from 'react';
import { type Conflict, isOpen, keyOf, restKey } from './undo-conflicts.tsx';

/**
 * What one decides about the conflicts of an undo: at first, all is kept. `decision` is that as the server takes it.
 * @param more how many records there are beside those that are told of, which are decided as one; left out where that is not known
 */
export function useUndoDecision(conflicts: readonly Conflict[], more?: number) {
  const [overwritten, setOverwritten] = useState<ReadonlySet<string>>(new Set());
  const chosen = conflicts.filter((conflict) => isOpen(conflict) && overwritten.has(keyOf(conflict)));
  const kept = conflicts.filter((conflict) => isOpen(conflict) && !overwritten.has(keyOf(conflict)));
  // All that is told may not be all that there is; where it is, what is written after it was told stays.
  const isRest = more === undefined ? chosen.length > 0 && kept.length === 0 : more > 0 && overwritten.has(restKey);
  const decision = isRest
    ? { conflicts: 'overwrite' as const, keep: kept.map(placeOf) }
    : { conflicts: 'keep' as const, overwrite: chosen.map(placeOf) };
  return { overwritten, setOverwritten, chosen, decision };
}

const placeOf = ({ id, field }: Conflict) => ({ id, field });
