import { sql } from 'drizzle-orm';
import type { Context } from '../context/index.ts';
import { holdsSet } from '../fields/index.ts';
import { readRecords } from '../records/get.ts';
import { fieldValue, recordOf, type StoredRecord } from '../records/record.ts';
import type { SchemaField, SchemaObject } from '../schema/index.ts';

/** Whether a record was not made yet, in use or in the trash. */
export type Life = 'absent' | 'live' | 'trash';

/** A record as it was at a moment. What it held before it was made is nothing. */
export interface RecordThen {
  readonly life: Life;
  readonly record: StoredRecord;
}

/**
 * Records as they were at a moment, by id: what the ledger has after it, taken off what stands, latest first. Those that the
 * actor may not read today, and those that are gone for good, are left out.
 * @param fields the fields to read; those that the actor may not know of are none of them
 * @param at an instant as `momentInput` gives it; what was done at it counts
 */
export async function recordsThen(
  context: Context,
  object: SchemaObject,
  fields: readonly SchemaField[],
  ids: readonly string[],
  at: string,
): Promise<ReadonlyMap<string, RecordThen>> {
  const standing = await readRecords(context, object, fields, ids);
  const [since, before] = await Promise.all([changesSince(context, ids, at), lastBefore(context, ids, at)]);
  return new Map(
    standing.map((record) => [
      record.id,
      takeOff(object, fields, record, since.get(record.id) ?? [], before.get(record.id)),
    ]),
  );
}

interface Since {
  readonly id: string;
  readonly action: 'create' | 'update' | 'trash' | 'restore' | 'purge';
  readonly version: number;
  readonly diff: Readonly<Record<string, readonly [before: unknown, after: unknown]>>;
}

async function changesSince({ db }: Context, ids: readonly string[], at: string) {
  const rows = await db.objects<Omit<Since, 'diff'> & { diff: string }>(sql`
    select c.record_id as id, c.action, c.version, c.diff::text as diff from changes c
    where c.record_id = any(${sql.param(ids)}::uuid[]) and c.at > ${at}::timestamptz order by c.id`);
  return Map.groupBy(
    rows.map(({ diff, ...row }): Since => ({ ...row, diff: JSON.parse(diff) as Since['diff'] })),
    ({ id }) => id,
  );
}

interface Before {
  readonly id: string;
  /** When it last changed. */
  readonly changedAt: string;
  /** When it was last put in the trash. */
  readonly trashedAt: string | null;
}

async function lastBefore({ db }: Context, ids: readonly string[], at: string) {
  const rows = await db.objects<Before>(sql`
    select c.record_id as id, max(c.at) as "changedAt", max(c.at) filter (where c.action = 'trash') as "trashedAt"
    from changes c where c.record_id = any(${sql.param(ids)}::uuid[]) and c.at <= ${at}::timestamptz group by c.record_id`);
  return new Map(rows.map((row) => [row.id, row]));
}

function takeOff(
  object: SchemaObject,
  fields: readonly SchemaField[],
  record: StoredRecord,
  since: readonly Since[],
  before: Before | undefined,
): RecordThen {
  const life = lifeThen(record, since);
  const values = new Map<string, unknown>();
  for (const field of fields) {
    const first = since.find(({ diff }) => Object.hasOwn(diff, field.id));
    const standing = life === 'absent' ? emptyOf(field) : fieldValue(record, field);
    // An erasure leaves null where a set stood.
    values.set(field.path, first ? (first.diff[field.id]?.[0] ?? emptyOf(field)) : standing);
  }
  if (values.has('updatedAt')) values.set('updatedAt', before?.changedAt ?? null);
  const then = recordOf(object, values);
  return {
    life,
    record: {
      ...then,
      id: record.id,
      version: since[0] ? since[0].version - 1 : record.version,
      deletedAt: life === 'trash' ? (before?.trashedAt ?? record.deletedAt) : null,
    },
  };
}

/** The first that happened to its life since tells what it was. */
function lifeThen(record: StoredRecord, since: readonly Since[]): Life {
  const first = since.find(({ action }) => action !== 'update');
  if (!first) return record.deletedAt === null ? 'live' : 'trash';
  if (first.action === 'create') return 'absent';
  return first.action === 'restore' ? 'trash' : 'live';
}

const emptyOf = (field: SchemaField): unknown => (holdsSet(field.type) ? [] : null);
