'use client';
import { failureOf } from '@cardinal/api/client';
import type { SchemaObject } from '@cardinal/crm/schema';
import { lateComponent } from '@cardinal/ui/late';
import { Skeleton, SkeletonRows } from '@cardinal/ui/states';
import { useRouter } from 'next/navigation';
import { useCallback, useEffect } from 'react';
import { useAddress } from '#address/index.ts';
import { useBoot } from '#boot/index.ts';
import { StageControl } from '#features/board/stage-control.tsx';
import { useCreateBeginning } from '#features/create/index.ts';
import { forgetRecent, noteRecent } from '#features/palette/recents.ts';
import { hrefOf } from '#routes/index.ts';
import { useBreadcrumbs } from '#shell/index.ts';
import { trpc, useReferences } from '#trpc/index.ts';
import { useRights } from '../rights/use-rights.ts';
import { titleWords } from '../words.ts';
import { RecordFields } from './record-fields.tsx';
import { RecordHeader } from './record-header.tsx';
import { RecordKeys } from './record-keys.tsx';
import { RecordMissing } from './record-missing.tsx';
import { RecordTabs } from './record-tabs.tsx';
import { beginningOf } from './related.ts';
import { TrashBanner } from './trash-banner.tsx';
import { useRecord } from './use-record.ts';

const RecordProposals = lateComponent(() =>
  import('#features/proposals/record-proposals.tsx').then((module) => module.RecordProposals),
);

const AsOfPage = lateComponent(() => import('../as-of/as-of-page.tsx').then((module) => module.AsOfPage));

/** What a deal's stages say, so that its facts and fields need not. */
const saidByStages = ['stage', 'pipeline', 'status'];
const withoutStage = ['stage', 'status'];
const nothing: readonly string[] = [];

/** A record of any object: as it is, or as it was at the moment that the address asks for. */
export function RecordPage({ object, id }: { object: SchemaObject; id: string }) {
  const at = useAddress().get('asOf');
  return at === null ? <RecordNow object={object} id={id} /> : <AsOfPage object={object} id={id} asked={at} />;
}

/** Who and what a record is, its fields, and all that happened to it. */
function RecordNow({ object, id }: { object: SchemaObject; id: string }) {
  const { user, schema } = useBoot();
  const router = useRouter();
  const references = useReferences();
  const rights = useRights(object);
  const { data, error, refetch } = useRecord(object, id);
  const naming = useAddress().get('naming') === 'true';
  // Asked for along with the record, so that both come at once.
  const proposals = trpc.proposals.list.useQuery({ recordId: id }).data?.items ?? [];
  const title = data && data.record.id === id ? titleWords(data.record, object) : undefined;
  useBreadcrumbs(title);
  // The id of one that was merged leads to the one that was kept.
  const kept = data && data.record.id !== id ? data.record.id : null;
  useEffect(() => {
    if (kept !== null) router.replace(hrefOf(object.key, kept, schema));
  }, [kept, object.key, schema, router]);
  const isGone = failureOf(error)?.code === 'not_found';
  useEffect(() => {
    if (isGone) forgetRecent(user.id, id);
  }, [isGone, user.id, id]);
  const record = kept === null ? data?.record : undefined;
  useCreateBeginning(
    useCallback((created) => (record ? beginningOf(schema, object, record, created) : {}), [schema, object, record]),
  );
  useEffect(() => {
    if (title === undefined) return;
    references.learn({ [id]: { object: object.key, title } });
    noteRecent(user.id, { object: object.key, id, title });
    document.title = `${title} · Cardinal`;
  }, [user.id, object.key, id, title, references]);
  if (!record) {
    if (!error) return <RecordSkeleton />;
    return <RecordMissing object={object} error={error} onRetry={() => void refetch()} />;
  }
  const isDeal = object.key === 'deal';
  return (
    <article aria-label={title} className="flex min-h-0 grow flex-col max-lg:overflow-y-auto">
      <TrashBanner object={object} record={record} mayRestore={rights.canRemove(record)} />
      <RecordHeader
        object={object}
        record={record}
        rights={rights}
        naming={naming}
        without={isDeal ? saidByStages : nothing}
      >
        {isDeal && <StageControl deal={record} readOnly={!rights.edit || record.deletedAt !== null} />}
      </RecordHeader>
      {rights.edit && record.deletedAt === null && <RecordKeys object={object} record={record} />}
      {proposals.length > 0 && <RecordProposals recordId={id} proposals={proposals} />}
      <div className="flex min-h-0 grow">
        <aside
          aria-label="Fields"
          className="w-92 shrink-0 overflow-y-auto border-r border-border bg-surface-1 p-3 max-lg:hidden"
        >
          <RecordFields object={object} record={record} rights={rights} without={isDeal ? withoutStage : nothing} />
        </aside>
        <section aria-label="Story" className="flex min-h-0 min-w-0 grow flex-col">
          <RecordTabs key={id} object={object} record={record} rights={rights} />
        </section>
      </div>
    </article>
  );
}

function RecordSkeleton() {
  return (
    <div role="status" aria-label="Loading" className="flex min-h-0 grow flex-col">
      <div className="flex flex-col gap-3 border-b border-border p-4">
        <Skeleton className="h-6 w-64" />
        <Skeleton className="h-4 w-96 max-w-full" />
      </div>
      <div className="flex min-h-0 grow">
        <div className="w-92 shrink-0 border-r border-border bg-surface-1 max-lg:hidden">
          <SkeletonRows count={14} />
        </div>
        <div className="grow p-4">
          <Skeleton className="h-24 w-full" />
        </div>
      </div>
    </div>
  );
}
