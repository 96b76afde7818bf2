'use client';
import type { AppRouter } from '@cardinal/api/catalogue';
import type { inferRouterInputs } from '@trpc/server';
import { useMemo, useSyncExternalStore } from 'react';

type Find = inferRouterInputs<AppRouter>['records']['find'];

/** The list that one opened a record from, so that its page can go to the next and the one before. */
export interface ListTrail {
  readonly ids: readonly string[];
  /** Where the list is, with its filter and order. */
  readonly href: string;
  /** Asks for what comes after these; none at the end of the list. */
  readonly next?: (Find & { readonly cursor: string }) | undefined;
}

const prefix = 'list:';
/** Of ids, to keep well within what a tab may store. */
const most = 10_000;
const listeners = new Set<() => void>();

/** Keeps what a list shows, for this tab. */
export function keepTrail(object: string, { ids, href, next }: ListTrail): void {
  const trail: ListTrail = { ids: ids.slice(0, most), href, next: ids.length < most ? next : undefined };
  try {
    window.sessionStorage.setItem(prefix + object, JSON.stringify(trail));
  } catch {
    // Without storage there is no next and no previous.
  }
  for (const listener of listeners) listener();
}

export const readTrail = (object: string): ListTrail | null => parseTrail(keptTrail(object));

/** The same within a page that the server draws too, where nothing is known of a tab. */
export function useTrail(object: string): ListTrail | null {
  const kept = useSyncExternalStore(
    subscribe,
    () => keptTrail(object),
    () => null,
  );
  return useMemo(() => parseTrail(kept), [kept]);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

function keptTrail(object: string): string | null {
  try {
    return window.sessionStorage.getItem(prefix + object);
  } catch {
    return null;
  }
}

const parseTrail = (kept: string | null): ListTrail | null => (kept ? (JSON.parse(kept) as ListTrail) : null);
