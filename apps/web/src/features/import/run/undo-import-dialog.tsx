'use client';
import { Button } from '@cardinal/ui/button';
import { Dialog } from '@cardinal/ui/dialog';
import { ErrorState, SkeletonRows } from '@cardinal/ui/states';
import { UndoConflicts } from '#features/records/changes/undo-conflicts.tsx';
import { useUndoDecision } from '#features/records/changes/use-undo-decision.ts';
import { trpc, wordsOf } from '#trpc/index.ts';
import type { ImportView } from '../types.ts';
import { count } from '../words.ts';

export interface UndoImportDialogProps {
  view: ImportView;
  onClose: () => void;
  onUndo: (decision: ReturnType<typeof useUndoDecision>['decision']) => void;
}

/** What taking an import back would do, and what someone has written over since, before one decides. */
export function UndoImportDialog({ view, onClose, onUndo }: UndoImportDialogProps) {
  const preview = trpc.imports.undoPreview.useQuery({ id: view.id }, { staleTime: 0, retry: false });
  const { conflicts = [], more = 0, trashed = 0, restored = 0 } = preview.data ?? {};
  const { overwritten, setOverwritten, chosen, decision } = useUndoDecision(conflicts, more);
  const hasMet = conflicts.length + more > 0;
  const undo = () => {
    onUndo(decision);
    onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Undo this import?"
      description={hasMet ? 'Someone has changed some of it since: decide for each what should stand.' : undefined}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            variant="destructive"
            disabled={!preview.data || trashed + restored + chosen.length + more === 0}
            onClick={undo}
          >
            Undo the import
          </Button>
        </>
      }
    >
      {preview.isPending && <SkeletonRows count={2} label="Looking at what would change" />}
      {preview.error && <ErrorState title="This cannot be undone" description={wordsOf(preview.error)} />}
      {preview.data && <p>{sentence(view.object === 'member', trashed, restored)}</p>}
      {hasMet && (
        <UndoConflicts conflicts={conflicts} overwritten={overwritten} onChange={setOverwritten} more={more} />
      )}
    </Dialog>
  );
}

function sentence(ofMembers: boolean, trashed: number, restored: number): string {
  if (trashed + restored === 0) return 'Nothing of it is as it left it.';
  if (ofMembers) return trashed === 1 ? '1 invitation is withdrawn.' : `${count(trashed)} invitations are withdrawn.`;
  const parts = [
    trashed > 0 && `${records(trashed)} ${trashed === 1 ? 'goes' : 'go'} to the trash`,
    restored > 0 && `${records(restored)} ${restored === 1 ? 'is' : 'are'} put back as before`,
  ];
  return `${parts.filter(Boolean).join(', ')}.`;
}

const records = (number: number): string => (number === 1 ? '1 record' : `${count(number)} records`);
