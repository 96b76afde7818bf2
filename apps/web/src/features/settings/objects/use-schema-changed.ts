import { useRouter } from 'next/navigation';
import { useMemo } from 'react';
import { noteChange } from '#features/records/changes/last-changes.ts';
import { useUndo } from '#features/records/changes/use-undo.ts';
import { trpc } from '#trpc/index.ts';

export interface SchemaChanged {
  /** After a change that shows by itself: it can be taken back with ⌘Z. */
  readonly noted: (operationId: string, label: string) => void;
  /** After one that took something away or brought it: says so, and offers to take it back. */
  readonly offered: (operationId: string, message: string) => void;
}

/** What follows a change of objects, fields or roles: the page is drawn under what holds now, and the change can be taken back. */
export function useSchemaChanged(): SchemaChanged {
  const { refresh } = useRouter();
  const utils = trpc.useUtils();
  const { offer } = useUndo();
  return useMemo(() => {
    const renew = () => {
      refresh();
      void utils.objects.invalidate();
      void utils.roles.invalidate();
    };
    return {
      noted: (operationId, label) => {
        noteChange({ operationId, label });
        renew();
      },
      offered: (operationId, message) => {
        offer(message, { operationId, label: message });
        renew();
      },
    };
  }, [refresh, utils, offer]);
}
