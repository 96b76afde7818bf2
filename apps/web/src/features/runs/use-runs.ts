'use client';
import { useEffect, useRef } from 'react';
import { useMay } from '#boot/index.ts';
import { trpc } from '#trpc/index.ts';

const askMs = 1000;

/** What one does with runs; what is shown of them follows. */
export function useRunActions() {
  const utils = trpc.useUtils();
  const keep = { onSettled: () => void utils.runs.list.invalidate() };
  return {
    start: trpc.runs.start.useMutation(keep),
    pause: trpc.runs.pause.useMutation(keep),
    resume: trpc.runs.resume.useMutation(keep),
    cancel: trpc.runs.cancel.useMutation(keep),
  };
}

/** Runs that are not over, of one object or of all, followed while there are any. What they made is read anew at their end. */
export function useOpenRuns(object?: string) {
  const may = useMay().capability('useAi');
  const utils = trpc.useUtils();
  const { data: runs } = trpc.runs.list.useQuery(
    { open: true, ...(object !== undefined && { object }) },
    { enabled: may, refetchInterval: ({ state }) => (state.data?.length ? askMs : false) },
  );
  const before = useRef(0);
  const open = runs?.length ?? 0;
  useEffect(() => {
    if (open < before.current) {
      void utils.runs.list.invalidate();
      void utils.scores.invalidate();
    }
    before.current = open;
  }, [open, utils]);
  return runs ?? [];
}
