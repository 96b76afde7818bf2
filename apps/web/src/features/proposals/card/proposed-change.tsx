'use client';
import type { ShownChange } from '@cardinal/crm/proposals';
import { DiffList } from '@cardinal/ui/diff';
import Link from 'next/link';
import { useBoot } from '#boot/index.ts';
import { hrefOf } from '#routes/index.ts';
import { ObjectIcon } from '#shell/object-icon.tsx';
import { diffOf } from '../proposal.ts';

/** One change of a proposal: the record, and its fields old beside new. */
export function ProposedChange({ change, here }: { change: ShownChange; here?: string }) {
  const { schema } = useBoot();
  const object = schema.objects.get(change.object);
  if (!object) return null;
  const { id, title, currentVersion } = change;
  return (
    <div role="group" aria-label={title ?? `New ${object.singular.toLowerCase()}`} className="min-w-0">
      {(id === null || id !== here) && (
        <p className="flex items-center gap-1.5 py-1 text-13">
          <ObjectIcon name={object.icon} size={14} className="shrink-0 text-muted" />
          {id === null ? (
            `New ${object.singular.toLowerCase()}`
          ) : (
            <Link href={hrefOf(object.key, id, schema)} className="link truncate">
              {title ?? 'Untitled'}
            </Link>
          )}
          {id !== null && currentVersion === null && <span className="text-12 text-warning">deleted meanwhile</span>}
        </p>
      )}
      <DiffList changes={diffOf(change, schema)} created={id === null} />
    </div>
  );
}
