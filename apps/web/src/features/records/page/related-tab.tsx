'use client';
import type { InboundRelation, SchemaObject } from '@cardinal/crm/schema';
import { Button } from '@cardinal/ui/button';
import { FieldValue, type RecordRow, readValue } from '@cardinal/ui/fields';
import { Panel, PanelHeader } from '@cardinal/ui/panel';
import { EmptyState, ErrorState, SkeletonRows } from '@cardinal/ui/states';
import { countWords } from '@cardinal/ui/table';
import { Plus } from 'lucide-react';
import Link from 'next/link';
import { useBoot, useMay } from '#boot/index.ts';
import { nounsFor, wordFor } from '#features/create/creatable.ts';
import { filteredHref, hrefOf } from '#routes/index.ts';
import { trpc, wordsOf } from '#trpc/index.ts';
import { titleWords } from '../words.ts';
import { inboundOf, nameOfRelated, pointingTo } from './related.ts';
import { useAddRelated } from './use-add-related.ts';

/** The records that point to this one, relation by relation. */
export function RelatedTab({ object, record }: { object: SchemaObject; record: RecordRow }) {
  const { schema } = useBoot();
  const relations = inboundOf(schema, object);
  if (relations.length === 0)
    return (
      <EmptyState
        title="Nothing refers to this"
        description={`No other records point to ${nounsFor(object).plural}.`}
      />
    );
  return (
    <div className="flex flex-col gap-4 p-4">
      {relations.map((relation) => (
        <RelatedPanel
          key={`${relation.object.key}.${relation.field.path}`}
          relation={relation}
          object={object}
          record={record}
        />
      ))}
    </div>
  );
}

const shown = 10;

function RelatedPanel({
  relation,
  object,
  record,
}: {
  relation: InboundRelation;
  object: SchemaObject;
  record: RecordRow;
}) {
  const { object: from, field } = relation;
  const { schema } = useBoot();
  const may = useMay();
  const add = useAddRelated(record, object);
  const filter = pointingTo(record.id, relation);
  const found = trpc.records.find.useQuery({
    object: from.key,
    filter,
    sort: [{ field: 'updatedAt', direction: 'desc' }],
    limit: shown,
    count: 'capped',
  });
  const { items = [], count = null, countIsCapped: capped = false } = found.data ?? {};
  const name = nameOfRelated(relation, object);
  const facts = [...from.fields.values()]
    .filter((one) => ['enum', 'currency', 'relation'].includes(one.type) && !one.hidden && one.path !== field.path)
    .slice(0, 2);
  return (
    <Panel aria-label={name}>
      <PanelHeader
        title={
          <>
            {name} <span className="font-normal text-muted">{count !== null && `${count}${capped ? '+' : ''}`}</span>
          </>
        }
      >
        {may('create', from.key) && record['deletedAt'] === null && (
          <Button size="sm" variant="ghost" onClick={() => add(relation)}>
            <Plus aria-hidden />
            New {wordFor(from.key, from.singular)}
          </Button>
        )}
      </PanelHeader>
      {found.isPending && <SkeletonRows count={3} label={`Loading ${name}`} />}
      {found.error && (
        <ErrorState
          title={`The ${name.toLowerCase()} could not be loaded`}
          description={wordsOf(found.error)}
          onRetry={() => void found.refetch()}
        />
      )}
      {found.data && items.length === 0 && <p className="px-3 py-3 text-13 text-muted">None yet.</p>}
      <ul>
        {items.map((item) => (
          <li key={item.id} className="flex min-h-9 items-center gap-3 border-b border-border px-3 last:border-b-0">
            <Link href={hrefOf(from.key, item.id, schema)} className="link mr-auto min-w-0 truncate">
              {titleWords(item, from)}
            </Link>
            {facts.map((fact) => (
              <span key={fact.path} className="min-w-0 shrink-0 text-12 max-sm:hidden">
                {readValue(item, fact) !== null && <FieldValue field={fact} value={readValue(item, fact)} />}
              </span>
            ))}
          </li>
        ))}
      </ul>
      {count !== null && count > shown && (
        <p className="border-t border-border px-3 py-2 text-12">
          <Link href={filteredHref(from.key, { filter }, schema)} className="link text-muted">
            See all {countWords({ value: count, capped }, from)}
          </Link>
        </p>
      )}
    </Panel>
  );
}
