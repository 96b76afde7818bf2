'use client';
import { useAppShortcuts } from '#shell/index.ts';
import { UndoDialog } from './undo-dialog.tsx';
import { useUndo } from './use-undo.ts';

/** ⌘Z on every page, and the question that an undo may raise. */
export function ChangesHost() {
  const { undoLast } = useUndo();
  useAppShortcuts([{ keys: 'mod+z', label: 'Undo my last change', group: 'Anywhere', run: undoLast }]);
  return <UndoDialog />;
}
