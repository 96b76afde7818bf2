import { useMay } from '#boot/index.ts';
import { trpc } from '#trpc/index.ts';

/** Every object as those see it who may change objects. */
export function useDefinedObjects() {
  const may = useMay();
  return trpc.objects.list.useQuery(undefined, { enabled: may.capability('manageObjects') });
}
