'use client';
import { useCallback } from 'react';
import { Avatar } from '../avatar/index.ts';
import type { ComboboxOption } from '../combobox/index.ts';
import { useFieldContext } from './context.tsx';

/** A search for records of an object, or for users, as options of a combobox. */
export function useReferenceSource(object: string): (query: string) => Promise<readonly ComboboxOption[]> {
  const { search, currentUserId } = useFieldContext();
  return useCallback(
    async (query) =>
      (await search(object, query)).map((found) => ({
        value: found.id,
        label: found.title,
        ...(found.object === 'user' && { icon: <Avatar name={found.title} /> }),
        ...(found.id === currentUserId && { detail: 'you' }),
        ...(object === 'any' && { detail: found.object }),
      })),
    [search, object, currentUserId],
  );
}
