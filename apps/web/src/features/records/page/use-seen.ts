import type { RecordRow } from '@cardinal/ui/fields';
import { useRef } from 'react';

/**
 * The record as one saw it when one began to edit: saved with it, a change that arrived meanwhile is not overwritten unseen.
 */
export function useSeen(record: RecordRow): { readonly look: () => void; readonly seen: () => RecordRow } {
  const kept = useRef(record);
  return {
    look: () => {
      kept.current = record;
    },
    seen: () => kept.current,
  };
}
