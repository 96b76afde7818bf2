'use client';
import { useMemo, useSyncExternalStore } from 'react';

/** The list that one opened a record from, so that its page can go to the next and the one before. */
export interface ListTrail {
  readonly ids: readonly string[];
  /** Where the list is, with its filter and order. */
  readonly href: string;
}

const prefix = 'list:';
const most = 2000;

/** Keeps what a list shows, for this tab. */
export function keepTrail(object: string, { ids, href }: ListTrail): void {
  try {
    window.sessionStorage.setItem(prefix + object, JSON.stringify({ ids: ids.slice(0, most), href }));
  } catch {
    // Without storage there is no next and no previous.
  }
}

export const readTrail = (object: string): ListTrail | null => parseTrail(keptTrail(object));

/** The same within a page that the server draws too, where nothing is known of a tab. */
export function useTrail(object: string): ListTrail | null {
  const kept = useSyncExternalStore(
    neverChanges,
    () => keptTrail(object),
    () => null,
  );
  return useMemo(() => parseTrail(kept), [kept]);
}

const neverChanges = () => () => undefined;

function keptTrail(object: string): string | null {
  try {
    return window.sessionStorage.getItem(prefix + object);
  } catch {
    return null;
  }
}

const parseTrail = (kept: string | null): ListTrail | null => (kept ? (JSON.parse(kept) as ListTrail) : null);
