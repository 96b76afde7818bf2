'use client';
import type { InboundRelation, SchemaObject } from '@cardinal/crm/schema';
import { Button } from '@cardinal/ui/button';
import { Panel, PanelHeader } from '@cardinal/ui/panel';
import { EmptyState, ErrorState, SkeletonRows } from '@cardinal/ui/states';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getQueryKey } from '@trpc/react-query';
import Link from 'next/link';
import { useBoot, useMay } from '#boot/index.ts';
import { trpc, wordsOf } from '#trpc/index.ts';
import { leadingTo, nameOfRelated } from '../page/related.ts';
import { titleWords } from '../words.ts';
import { hrefThen } from './href.ts';

/** The records that pointed to one at a moment, relation by relation, notes, tasks and activities among them. */
export function AsOfRelated({ object, id, at }: { object: SchemaObject; id: string; at: string }) {
  const { schema } = useBoot();
  const may = useMay();
  const relations = leadingTo(schema, object).filter(({ object: from }) => may('read', from.key));
  if (relations.length === 0)
    return <EmptyState title="Nothing refers to this" description="No other records can point to it." />;
  return (
    <div className="flex flex-col gap-4 p-4">
      {relations.map((relation) => (
        <RelatedThen
          key={`${relation.object.key}.${relation.field.path}`}
          relation={relation}
          object={object}
          id={id}
          at={at}
        />
      ))}
    </div>
  );
}

const shown = 20;

function RelatedThen({
  relation,
  object,
  id,
  at,
}: {
  relation: InboundRelation;
  object: SchemaObject;
  id: string;
  at: string;
}) {
  const { object: from, field } = relation;
  const { schema } = useBoot();
  const { client } = trpc.useUtils();
  const input = { object: object.key, id, at, from: from.key, field: field.path, limit: shown };
  const found = useInfiniteQuery({
    queryKey: getQueryKey(trpc.records.relatedAsOf, input, 'infinite'),
    queryFn: ({ pageParam }) => client.records.relatedAsOf.query({ ...input, ...(pageParam && { cursor: pageParam }) }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
  const name = nameOfRelated(relation, object);
  const items = found.data?.pages.flatMap((page) => page.items) ?? [];
  const count = found.data?.pages[0]?.count;
  return (
    <Panel aria-label={name}>
      <PanelHeader
        title={
          <>
            {name}{' '}
            <span className="font-normal text-muted">{count !== undefined && (count >= 1000 ? '1,000+' : count)}</span>
          </>
        }
      />
      {found.isPending && <SkeletonRows count={3} label={`Loading ${name}`} />}
      {found.error && items.length === 0 && (
        <ErrorState
          title={`The ${name.toLowerCase()} could not be loaded`}
          description={wordsOf(found.error)}
          onRetry={() => void found.refetch()}
        />
      )}
      {found.data && items.length === 0 && <p className="px-3 py-3 text-13 text-muted">None then.</p>}
      <ul>
        {items.map((item) => (
          <li key={item.id} className="flex min-h-9 items-center border-b border-border px-3 last:border-b-0">
            <Link href={hrefThen(schema, from.key, item.id, at)} className="link min-w-0 truncate">
              {titleWords(item, from)}
            </Link>
          </li>
        ))}
      </ul>
      {found.hasNextPage && (
        <div className="border-t border-border p-2">
          <Button size="sm" variant="ghost" busy={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
            Show more
          </Button>
        </div>
      )}
    </Panel>
  );
}
