'use client';
import type { SchemaObject } from '@cardinal/crm/schema';
import { useState } from 'react';
import { trpc } from '#trpc/index.ts';
import { useRecordCommands } from '../cache/index.ts';
import { touchesNothing } from './words.ts';

/** As many records as one preview tells of. */
export const mostPreviewed = 1000;

/** Records that are about to be deleted, and what they are called together. */
export interface Deletion {
  readonly ids: readonly string[];
  readonly what: string;
}

/**
 * Deletes records of a list: at once where nothing else is touched, since that can be undone; else after a question.
 * @param onDeleted is told once they are in the trash
 */
export function useTrash(object: SchemaObject, onDeleted: () => void) {
  const { client } = trpc.useUtils();
  const commands = useRecordCommands();
  const [asked, setAsked] = useState<Deletion | null>(null);
  const trash = async ({ ids, what }: Deletion) => {
    if (await commands.trash(object, ids, what)) onDeleted();
  };
  const remove = async (deletion: Deletion) => {
    const { ids } = deletion;
    if (ids.length === 0) return;
    if (await isFree(ids)) await trash(deletion);
    else setAsked(deletion);
  };
  const isFree = async (ids: readonly string[]): Promise<boolean> => {
    if (ids.length > mostPreviewed) return false;
    try {
      return touchesNothing(await client.records.trashPreview.query({ object: object.key, ids: [...ids] }));
    } catch {
      // The question looks once more, and says so where that fails as well.
      return false;
    }
  };
  return {
    remove: (deletion: Deletion) => void remove(deletion),
    /** What is being asked about; null while nothing is. */
    asked,
    close: () => setAsked(null),
    confirm: () => {
      if (asked) void trash(asked);
      setAsked(null);
    },
  };
}
