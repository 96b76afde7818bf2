'use client';
import { useState } from 'react';
import { type Conflict, isOpen, keyOf, restKey } from './undo-conflicts.tsx';

/**
 * What one decides about the conflicts of an undo: at first, all is kept. `decision` is that as the server takes it.
 * @param more how many records there are beside those that are told of, which are decided as one
 */
export function useUndoDecision(conflicts: readonly Conflict[], more = 0) {
  const [overwritten, setOverwritten] = useState<ReadonlySet<string>>(new Set());
  const chosen = conflicts.filter((conflict) => isOpen(conflict) && overwritten.has(keyOf(conflict)));
  const kept = conflicts.filter((conflict) => isOpen(conflict) && !overwritten.has(keyOf(conflict)));
  // All that is told may not be all that there is.
  const isRest = more > 0 ? overwritten.has(restKey) : chosen.length > 0 && kept.length === 0;
  const decision = isRest
    ? { conflicts: 'overwrite' as const, keep: kept.map(placeOf) }
    : { conflicts: 'keep' as const, overwrite: chosen.map(placeOf) };
  return { overwritten, setOverwritten, chosen, decision };
}

const placeOf = ({ id, field }: Conflict) => ({ id, field });
