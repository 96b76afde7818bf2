import { useMemo } from 'react';
import { noteChange } from '#features/records/changes/last-changes.ts';
import { useUndo } from '#features/records/changes/use-undo.ts';
import { trpc } from '#trpc/index.ts';

export interface RolesChanged {
  /** After a change that shows by itself: it can be taken back with ⌘Z. */
  readonly noted: (operationId: string, label: string) => void;
  /** After one that took something away: says so, and offers to take it back. */
  readonly offered: (operationId: string, message: string) => void;
}

/** What follows a change of roles: they are asked for anew, and the change can be taken back. */
export function useRolesChanged(): RolesChanged {
  const utils = trpc.useUtils();
  const { offer } = useUndo();
  return useMemo(() => {
    const renew = () => void utils.roles.list.invalidate();
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
  }, [utils, offer]);
}
