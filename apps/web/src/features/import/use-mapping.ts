'use client';
import { useRef, useState } from 'react';
import { trpc, wordsOf } from '#trpc/index.ts';
import type { ImportView, Mapping } from './types.ts';

/**
 * The mapping under edit. Every change is kept on the server at once, one after the other, so that nothing is lost when
 * one leaves; what the server refuses stays on the screen with its reason.
 */
export function useMapping(view: ImportView) {
  const [mapping, setMapping] = useState(view.mapping);
  const [error, setError] = useState<string | null>(null);
  const utils = trpc.useUtils();
  const save = trpc.imports.setMapping.useMutation({ meta: { quiet: true } });
  const queue = useRef<Promise<boolean>>(Promise.resolve(true));
  const keep = (next: Mapping): Promise<boolean> => {
    queue.current = queue.current.then(async () => {
      try {
        const saved = await save.mutateAsync({ id: view.id, mapping: next });
        utils.imports.get.setData({ id: view.id }, { ...saved, references: {} });
        setError(null);
        return true;
      } catch (failure) {
        setError(wordsOf(failure));
        return false;
      }
    });
    return queue.current;
  };
  const change = (part: Partial<Mapping>): Promise<boolean> => {
    const next = { ...mapping, ...part };
    setMapping(next);
    return keep(next);
  };
  /** Resolves once everything is kept: whether the server took it. */
  const settled = () => queue.current.then((kept) => (kept ? kept : keep(mapping)));
  return { mapping, change, settled, error, busy: save.isPending };
}
