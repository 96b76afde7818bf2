'use client';
import { Button } from '@cardinal/ui/button';
import { Dialog } from '@cardinal/ui/dialog';
import { ErrorState, SkeletonRows } from '@cardinal/ui/states';
import { toastError, toastInfo } from '@cardinal/ui/toast';
import { useQueryClient } from '@tanstack/react-query';
import { trpc, wordsOf } from '#trpc/index.ts';
import { invalidateAll } from '../cache/invalidate.ts';
import { forgetChange } from './last-changes.ts';
import { UndoConflicts } from './undo-conflicts.tsx';
import { requestUndo } from './undo-request.ts';
import { useUndoDecision } from './use-undo-decision.ts';

/** What an undo would change and what was written over since, before one decides. */
export function UndoDialog({ operationId }: { operationId: string }) {
  const queryClient = useQueryClient();
  const preview = trpc.operations.undoPreview.useQuery({ operationId }, { staleTime: 0, retry: false });
  const close = () => requestUndo(null);
  const undo = trpc.operations.undo.useMutation({
    meta: { quiet: true },
    onSuccess: ({ changed }) => {
      toastInfo(changed === 1 ? 'One change taken back' : `${changed} changes taken back`);
      forgetChange(operationId);
      close();
    },
    onError: (error) => toastError(wordsOf(error)),
    onSettled: () => invalidateAll(queryClient),
  });
  const conflicts = preview.data?.conflicts ?? [];
  const { overwritten, setOverwritten, chosen, decision } = useUndoDecision(conflicts);
  const run = () => undo.mutate(conflicts.length === 0 ? { operationId } : { operationId, ...decision });
  const changes = (preview.data?.changed ?? 0) + chosen.length;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && close()}
      title="Undo this change?"
      description={
        conflicts.length > 0
          ? 'Someone has written over some of it since: decide for each what should stand.'
          : undefined
      }
      footer={
        <>
          <Button onClick={close}>Cancel</Button>
          <Button variant="primary" disabled={!preview.data || changes === 0} busy={undo.isPending} onClick={run}>
            Undo
          </Button>
        </>
      }
    >
      {preview.isPending && <SkeletonRows count={2} label="Looking at what would change" />}
      {preview.error && <ErrorState title="This cannot be undone" description={wordsOf(preview.error)} />}
      {preview.data && <p>{changedWords(preview.data.changed)}</p>}
      {conflicts.length > 0 && (
        <UndoConflicts conflicts={conflicts} overwritten={overwritten} onChange={setOverwritten} />
      )}
    </Dialog>
  );
}

const changedWords = (changed: number): string =>
  changed === 0
    ? 'Nothing of it stands any more.'
    : changed === 1
      ? 'One change is taken back.'
      : `${changed.toLocaleString('en-US')} changes are taken back.`;
