'use client';
import { useRef, useState } from 'react';
import { sameValue } from './read-value.ts';

interface Pending {
  readonly value: unknown;
}

export interface Commit {
  /** The value to draw: what was just entered until the server has answered, then the record's own. */
  shown: unknown;
  error: string | null;
  saving: boolean;
  /** Saves a value; resolves to whether it was kept. The same value is kept without a call. */
  commit: (value: unknown) => Promise<boolean>;
  clearError: () => void;
}

/** An optimistic change of one value: drawn at once, taken back with the server's words when it says no. */
export function useCommit(value: unknown, save: (value: unknown) => Promise<void>): Commit {
  const [pending, setPending] = useState<Pending | null>(null);
  const [error, setError] = useState<string | null>(null);
  const latest = useRef(0);
  const commit = async (next: unknown): Promise<boolean> => {
    setError(null);
    if (sameValue(next ?? null, value ?? null)) return true;
    const turn = ++latest.current;
    setPending({ value: next });
    try {
      await save(next);
      return true;
    } catch (reason) {
      if (turn === latest.current) setError(failureWords(reason));
      return false;
    } finally {
      if (turn === latest.current) setPending(null);
    }
  };
  return {
    shown: pending ? pending.value : value,
    error,
    saving: pending !== null,
    commit,
    clearError: () => setError(null),
  };
}

/** What an error says to a person. */
export const failureWords = (reason: unknown): string =>
  reason instanceof Error && reason.message ? reason.message : 'The change could not be saved. Try again.';
