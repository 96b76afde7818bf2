'use client';
import { trpc } from '#trpc/index.ts';

/** What one does with an import; each answer is what the page shows from then on. */
export function useImportActions(id: string) {
  const utils = trpc.useUtils();
  const keep = {
    onSuccess: (view: Parameters<typeof utils.imports.get.setData>[1]) => {
      utils.imports.get.setData({ id }, view);
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
