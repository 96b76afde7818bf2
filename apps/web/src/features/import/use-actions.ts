'use client';
import { trpc } from '#trpc/index.ts';
import type { ImportView } from './types.ts';

/** What one does with an import; each answer is what the page shows from then on. */
export function useImportActions(id: string) {
  const utils = trpc.useUtils();
  const keep = {
    onSuccess: (view: ImportView) => {
      utils.imports.get.setData({ id }, { ...view, references: {} });
      void utils.imports.list.invalidate();
    },
  };
  return {
    check: trpc.imports.check.useMutation(keep),
    start: trpc.imports.start.useMutation(keep),
    cancel: trpc.imports.cancel.useMutation(keep),
    undo: trpc.imports.undo.useMutation(keep),
  };
}
