'use client';
import { lateComponent } from '@cardinal/ui/late';
import { useAppShortcuts } from '#shell/index.ts';
import { useUndoRequest } from './undo-request.ts';
import { useUndo } from './use-undo.ts';

const UndoDialog = lateComponent(() => import('./undo-dialog.tsx').then((module) => module.UndoDialog));

/** ⌘Z on every page, and the question that an undo may raise. */
export function ChangesHost() {
  const { undoLast } = useUndo();
  useAppShortcuts([{ keys: 'mod+z', label: 'Undo my last change', group: 'Anywhere', run: undoLast }]);
  const operationId = useUndoRequest();
  return operationId && <UndoDialog key={operationId} operationId={operationId} />;
}
