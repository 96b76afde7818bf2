'use client';
import { useSearchParams } from 'next/navigation';
import { startTransition, useCallback, useMemo, useOptimistic } from 'react';
import { addressWith } from './query.ts';

/** Entries of the address by their names; null takes one out. */
type Changes = Readonly<Record<string, string | null>>;

export interface Address {
  /** The words of an entry; null when there is none. */
  readonly get: (name: string) => string | null;
  /** `push` lets one go back to how it was before; `replace` does not. */
  readonly change: (changes: Changes, how: 'push' | 'replace') => void;
}

/** The query of the page's address, to be read and changed. What is changed shows at once, without asking the server. */
export function useAddress(): Address {
  const [query, expect] = useOptimistic(useSearchParams().toString());
  const change = useCallback(
    (changes: Changes, how: 'push' | 'replace') => {
      // The router takes changes of the history over, in a transition: until that is done the new query stands already.
      startTransition(() => {
        const { pathname, search, hash } = window.location;
        const next = addressWith(search, changes);
        expect(next);
        window.history[`${how}State`](null, '', pathname + next + hash);
      });
    },
    [expect],
  );
  return useMemo(() => {
    const entries = new URLSearchParams(query);
    return { get: (name) => entries.get(name), change };
  }, [query, change]);
}
