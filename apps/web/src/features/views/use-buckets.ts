'use client';
import type { StoredRecord } from '@cardinal/crm/records';
import type { SchemaField, SchemaObject } from '@cardinal/crm/schema';
import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { trpc } from '#trpc/index.ts';
import type { ListState } from '../records/list/use-list-state.ts';
import { type BucketKey, bothOf, bucketFilter } from './buckets.ts';

/** The records of one bucket, as far as they are loaded. */
export interface Bucket {
  readonly rows: readonly StoredRecord[];
  readonly hasMore: boolean;
  readonly more: () => void;
  readonly pending: boolean;
  readonly error: unknown;
}

export interface BucketsInput {
  readonly object: SchemaObject;
  readonly state: Pick<ListState, 'search' | 'filter' | 'sorts'>;
  readonly field: SchemaField;
  /** The buckets whose records are wanted. */
  readonly keys: readonly BucketKey[];
  readonly fields: readonly string[];
}

const pageSize = 50;
type Cursors = readonly (string | undefined)[];
const first: Cursors = [undefined];

/** How many records each bucket of a list has, most first, whatever is loaded of them. */
export function useBucketCounts({ object, state, field }: Omit<BucketsInput, 'keys' | 'fields'>, enabled: boolean) {
  return trpc.records.aggregate.useQuery(
    { ...listOf(object, state), group: field.path, limit: 200 },
    { enabled, placeholderData: keepPreviousData },
  );
}

const listOf = (object: SchemaObject, { search, filter }: BucketsInput['state']) => ({
  object: object.key,
  ...(search.trim() && { search: search.trim() }),
  ...(filter && { filter }),
});

/** The records of several buckets of a list, each page by page, in the order of the list. One request asks for all. */
export function useBuckets(input: BucketsInput): ReadonlyMap<BucketKey, Bucket> {
  const { object, state, field, keys, fields } = input;
  const which = JSON.stringify([listOf(object, state), state.sorts, field.path, fields]);
  const [held, setHeld] = useState<{ which: string; cursors: ReadonlyMap<BucketKey, Cursors> }>({
    which,
    cursors: new Map(),
  });
  // Another list has other pages.
  const cursors = held.which === which ? held.cursors : new Map<BucketKey, Cursors>();
  const asked = keys.flatMap((key) => (cursors.get(key) ?? first).map((cursor) => ({ key, cursor })));
  const answers = trpc.useQueries((t) =>
    asked.map(({ key, cursor }) =>
      t.records.find({
        ...listOf(object, state),
        filter: bothOf(state.filter, bucketFilter(field, key)),
        ...(state.sorts.length > 0 && { sort: state.sorts.map((one) => ({ ...one })) }),
        limit: pageSize,
        fields: [...fields],
        ...(cursor && { cursor }),
      }),
    ),
  );
  return new Map(
    keys.map((key) => {
      const pages = answers.filter((_, at) => asked[at]?.key === key);
      const last = pages.at(-1)?.data?.nextCursor;
      const bucket: Bucket = {
        rows: pages.flatMap(({ data }) => data?.items ?? []),
        hasMore: Boolean(last),
        more: () => {
          if (!last) return;
          const known = cursors.get(key) ?? first;
          if (!known.includes(last)) setHeld({ which, cursors: new Map(cursors).set(key, [...known, last]) });
        },
        pending: pages.some(({ isPending }) => isPending),
        error: pages.find(({ error }) => error)?.error ?? null,
      };
      return [key, bucket] as const;
    }),
  );
}
