'use client';
import { toastUndo } from '@cardinal/ui/toast';
import { trpc } from '#trpc/index.ts';

/** Deletes a pipeline or a stage, with a way back; the server says why when it is still in use. */
export function useTrash(router: 'pipelines' | 'stages'): (id: string, name: string) => void {
  const utils = trpc.useUtils();
  const refresh = { onSettled: () => utils.pipelines.invalidate() };
  const trash = trpc[router].trash.useMutation(refresh);
  const restore = trpc[router].restore.useMutation(refresh);
  return (id, name) =>
    trash.mutate({ ids: [id] }, { onSuccess: () => toastUndo(`${name} deleted`, () => restore.mutate({ ids: [id] })) });
}
