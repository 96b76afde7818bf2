'use client';
import dynamic from 'next/dynamic';
import { useAppShortcuts } from '#shell/index.ts';
import { useUndoRequest } from './undo-request.ts';
import { useUndo } from './use-undo.ts';

// With a fallback of its own: else the page is hidden while the code comes, and what had the focus loses it.
const UndoDialog = dynamic(() => import('./undo-dialog.tsx').then((module) => module.UndoDialog), {
  loading: () => null,
});

/** ⌘Z on every page, and the question that an undo may raise. */
export function ChangesHost() {
  const { undoLast } = useUndo();
  useAppShortcuts([{ keys: 'mod+z', label: 'Undo my last change', group: 'Anywhere', run: undoLast }]);
  const operationId = useUndoRequest();
  return operationId && <UndoDialog key={operationId} operationId={operationId} />;
}
