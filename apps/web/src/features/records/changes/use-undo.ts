'use client';
import { failureOf } from '@cardinal/api/client';
import { toastError, toastInfo, toastUndo } from '@cardinal/ui/toast';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { trpc, wordsOf } from '#trpc/index.ts';
import { invalidateAll } from '../cache/invalidate.ts';
import { forgetChange, type LastChange, lastChange, noteChange } from './last-changes.ts';
import { requestUndo } from './undo-request.ts';

export interface Undo {
  /** Takes an operation back; asks first where someone has written over it since. */
  readonly undo: (change: LastChange) => Promise<void>;
  /** Takes back what was done last. */
  readonly undoLast: () => void;
  /** Says that something was done, and offers to take it back for ten seconds. */
  readonly offer: (message: string, change: LastChange) => void;
}

export function useUndo(): Undo {
  const { client } = trpc.useUtils();
  const queryClient = useQueryClient();
  return useMemo(() => {
    const undo = async (change: LastChange) => {
      try {
        const done = await client.operations.undo.mutate({ operationId: change.operationId });
        forgetChange(change.operationId);
        const redo = { operationId: done.operationId, label: change.label };
        toastInfo(`Undone: ${change.label}`, { label: 'Redo', onClick: () => void undo(redo) });
      } catch (error) {
        forgetChange(change.operationId);
        const overtaken = failureOf(error)?.code === 'conflict' && /changed (again|this) since/.test(wordsOf(error));
        if (overtaken) requestUndo(change.operationId);
        else toastError(wordsOf(error));
      } finally {
        invalidateAll(queryClient);
      }
    };
    return {
      undo,
      undoLast: () => {
        const change = lastChange();
        if (change) void undo(change);
        else toastInfo('Nothing to undo in this tab');
      },
      offer: (message, change) => {
        noteChange(change);
        toastUndo(message, () => void undo(change));
      },
    };
  }, [client, queryClient]);
}
