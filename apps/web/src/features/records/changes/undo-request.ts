import { useSyncExternalStore } from 'react';

let requested: string | null = null;
const listeners = new Set<() => void>();

/** Asks what an undo would do before doing it; null closes the question. */
export function requestUndo(operationId: string | null): void {
  requested = operationId;
  for (const listener of listeners) listener();
}

/** The operation whose undo is being decided. */
export const useUndoRequest = (): string | null =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    () => requested,
    () => null,
  );
