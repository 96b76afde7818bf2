'use client';
import { toastError } from '@cardinal/ui/toast';
import { useRef } from 'react';
import { trpc } from '#trpc/index.ts';
import { SaveError } from '../cache/index.ts';
import { keepTrail, type ListTrail } from '../list/trail.ts';

/** Loads the page after a trail's last record, keeps it, and gives the first record of it; undefined at the list's end. */
export function useLoadOn(object: string): (trail: ListTrail) => Promise<string | undefined> {
  const { client } = trpc.useUtils();
  const loading = useRef(false);
  return async ({ ids, href, next }) => {
    if (!next || loading.current) return undefined;
    loading.current = true;
    try {
      const { items, nextCursor } = await client.records.find.query(next);
      const known = new Set(ids);
      const more = items.map(({ id }) => id).filter((id) => !known.has(id));
      keepTrail(object, {
        ids: [...ids, ...more],
        href,
        next: nextCursor ? { ...next, cursor: nextCursor } : undefined,
      });
      return more[0];
    } catch (error) {
      toastError(`The rest of the list could not be loaded: ${new SaveError(error).message}`);
      return undefined;
    } finally {
      loading.current = false;
    }
  };
}
