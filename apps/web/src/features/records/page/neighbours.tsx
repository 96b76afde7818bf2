'use client';
import type { SchemaObject } from '@cardinal/crm/schema';
import { IconButton } from '@cardinal/ui/button';
import { ChevronDown, ChevronUp } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useBoot } from '#boot/index.ts';
import { hrefOf } from '#routes/index.ts';
import { useAppShortcuts } from '#shell/index.ts';
import { useTrail } from '../list/trail.ts';
import { useLoadOn } from './use-load-on.ts';

/** The records before and after this one, in the list that one came from. */
export function Neighbours({ object, id }: { object: SchemaObject; id: string }) {
  const { schema } = useBoot();
  const router = useRouter();
  const trail = useTrail(object.key);
  const loadOn = useLoadOn(object.key);
  const at = trail?.ids.indexOf(id) ?? -1;
  const go = async (by: number) => {
    if (!trail || at < 0) return;
    const next = trail.ids[at + by] ?? (by > 0 ? await loadOn(trail) : undefined);
    if (next) router.replace(hrefOf(object.key, next, schema));
  };
  useAppShortcuts([
    { keys: 'j', label: 'Next in the list', group: object.singular, run: () => void go(1) },
    { keys: 'k', label: 'Previous in the list', group: object.singular, run: () => void go(-1) },
  ]);
  if (!trail || at < 0 || (trail.ids.length < 2 && !trail.next)) return null;
  return (
    <div className="flex items-center gap-0.5 max-sm:hidden">
      <span data-numeric className="pr-1 text-12 text-muted">
        {at + 1} of {trail.ids.length}
        {trail.next && '+'}
      </span>
      <IconButton size="sm" label="Previous" shortcut="k" disabled={at === 0} onClick={() => void go(-1)}>
        <ChevronUp aria-hidden />
      </IconButton>
      <IconButton
        size="sm"
        label="Next"
        shortcut="j"
        disabled={at === trail.ids.length - 1 && !trail.next}
        onClick={() => void go(1)}
      >
        <ChevronDown aria-hidden />
      </IconButton>
    </div>
  );
}
