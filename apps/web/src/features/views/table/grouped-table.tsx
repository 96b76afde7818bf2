'use client';
import type { SchemaField, SchemaObject } from '@cardinal/crm/schema';
import { DataTable, type DataTableProps, LineContent, type TableLine } from '@cardinal/ui/table';
import { useState } from 'react';
import { wordsOf } from '#trpc/index.ts';
import type { ListState } from '../../records/list/use-list-state.ts';
import { type BucketKey, inOrder } from '../buckets.ts';
import { useBucketCounts, useBuckets } from '../use-buckets.ts';
import { BucketName } from './bucket-name.tsx';

export interface GroupedTableProps
  extends Omit<DataTableProps, 'object' | 'rows' | 'lines' | 'status' | 'hasMore' | 'onEndReached' | 'onRetry'> {
  object: SchemaObject;
  state: ListState;
  field: SchemaField;
  /** What of a row is read. */
  fields: readonly string[];
}

/** So many groups stand open until one closes them; the others open when they are pressed. */
const openAtFirst = 8;

/** A table whose rows stand in groups, each with its count over everything the list finds, and opened and closed. */
export function GroupedTable({ state, field, fields, ...table }: GroupedTableProps) {
  const { object } = table;
  const counts = useBucketCounts({ object, state, field }, true);
  const groups = inOrder(field, counts.data?.groups ?? []);
  const which = `${object.key} ${field.path}`;
  const [turned, setTurned] = useState<{ which: string; open: ReadonlyMap<BucketKey, boolean> }>({
    which,
    open: new Map(),
  });
  const chosen = turned.which === which ? turned.open : new Map<BucketKey, boolean>();
  const isOpen = (key: BucketKey, at: number) => chosen.get(key) ?? at < openAtFirst;
  const keys = groups.filter(({ key }, at) => isOpen(key, at)).map(({ key }) => key);
  const buckets = useBuckets({ object, state, field, keys, fields });
  const rows = keys.flatMap((key) => buckets.get(key)?.rows ?? []);
  const lines: TableLine[] = [];
  let index = 0;
  for (const [at, { key, count }] of groups.entries()) {
    const open = isOpen(key, at);
    lines.push({
      kind: 'group',
      key: `${key}`,
      label: <BucketName field={field} value={key} />,
      count,
      open,
      onToggle: () => setTurned({ which, open: new Map(chosen).set(key, !open) }),
    });
    const bucket = open ? buckets.get(key) : undefined;
    if (!bucket) continue;
    for (const _ of bucket.rows) lines.push({ kind: 'row', index: index++ });
    const more = (label: string, onMore?: () => void) =>
      lines.push({ kind: 'more', key: `${key}`, label, ...(onMore && { onMore }) });
    if (bucket.error) more(wordsOf(bucket.error));
    else if (bucket.pending) more('Loading…');
    else if (bucket.hasMore) more(`Show more of ${count.toLocaleString('en-US')}`, bucket.more);
  }
  return (
    <DataTable
      {...table}
      rows={rows}
      lines={lines}
      renderLine={(line) => <LineContent line={line} />}
      status={counts.data ? 'ready' : counts.error ? 'error' : 'loading'}
      onRetry={() => void counts.refetch()}
      footer={counts.data?.more && <span>The 200 largest groups are shown.</span>}
    />
  );
}
