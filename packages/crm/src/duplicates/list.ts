import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Context } from '../context/index.ts';
import { mayReadField, requireScope } from '../permissions/index.ts';
import { reachPredicate } from '../permissions/predicate.ts';
import { readRecords } from '../records/get.ts';
import { allOf } from '../records/query/columns.ts';
import type { References, StoredRecord } from '../records/record.ts';
import { referencesOf } from '../records/references.ts';
import { isCompared, objectOf, type SchemaObject } from '../schema/index.ts';
import { comparedOf } from './compared.ts';
import { probabilityOf } from './score.ts';

export const duplicatesInput = z.strictObject({
  object: z.string().max(64),
  limit: z.int().min(1).max(100).default(30),
  /** The `nextCursor` of the page before. */
  cursor: z.string().max(200).optional(),
  /** Pairs that someone said are not the same, instead of those that wait. */
  dismissed: z.boolean().default(false),
});

/** Why two records are taken for the same: a field in which they agree, or are alike. */
export interface DuplicateReason {
  readonly field: string;
  readonly how: 'same' | 'alike';
}

export interface DuplicatePair {
  /** The older record, and the younger. */
  readonly records: readonly [StoredRecord, StoredRecord];
  /** How likely they are the same, from 0.5 to 1. */
  readonly probability: number;
  /** What speaks for it, the strongest first. */
  readonly reasons: readonly DuplicateReason[];
}

export interface DuplicatePage {
  readonly items: readonly DuplicatePair[];
  readonly nextCursor: string | null;
  readonly references: References;
}

interface Row {
  readonly low: string;
  readonly high: string;
  readonly bits: number;
  readonly parts: string;
}

/**
 * Pairs of records that are likely the same, the likeliest first: those of which the actor may read both, and which are likely the
 * same by what the actor may know of them.
 * @throws NotFoundError, ForbiddenError
 */
export async function listDuplicates(context: Context, given: z.input<typeof duplicatesInput>): Promise<DuplicatePage> {
  const { object: key, limit, cursor, dismissed } = duplicatesInput.parse(given);
  const object = objectOf(context.schema, key);
  requireScope(context.actor.role, object, 'read');
  if (!isCompared(object)) return { items: [], nextCursor: null, references: {} };
  const rows = await readPairs(context, object, { limit: limit + 1, cursor, dismissed });
  const page = rows.slice(0, limit);
  const { role } = context.actor;
  const fields = [...object.fields.values()].filter((field) => mayReadField(role, object, field));
  const ids = [...new Set(page.flatMap(({ low, high }) => [low, high]))];
  const records = ids.length ? await readRecords(context, object, fields, ids) : [];
  const byId = new Map(records.map((record) => [record.id, record]));
  const items = page.flatMap((row): DuplicatePair[] => {
    const [one, other] = [byId.get(row.low), byId.get(row.high)];
    if (!one || !other) return [];
    const reasons = reasonsOf(context, object, row, [one, other]);
    return [{ records: [one, other], probability: probabilityOf(row.bits), reasons }];
  });
  const last = page.at(-1);
  return {
    items,
    nextCursor: rows.length > limit && last ? `${last.bits} ${last.low} ${last.high}` : null,
    references: await referencesOf(context, fields, records),
  };
}

/** The paths of an object's comparisons that are of fields which the actor may not know of. */
function hiddenPaths({ actor: { role } }: Context, object: SchemaObject): string[] {
  return comparedOf(object).flatMap(({ field, path }) => (mayReadField(role, object, field) ? [] : [path]));
}

async function readPairs(
  context: Context,
  object: SchemaObject,
  { limit, cursor, dismissed }: { limit: number; cursor: string | undefined; dismissed: boolean },
): Promise<Row[]> {
  const hidden = hiddenPaths(context, object);
  // What fields that one may not know of add is taken off again: what is left must still say so.
  const bits = hidden.length
    ? sql`(p.bits - coalesce((select sum(h.value::text::real) from jsonb_each(p.parts) h
        where h.key = any(${sql.param(hidden)}::text[])), 0))::float8`
    : sql`p.bits::float8`;
  const [after, low, high] = cursor?.split(' ') ?? [];
  const beyond =
    after !== undefined && low && high && z.uuid().safeParse(low).success && z.uuid().safeParse(high).success
      ? sql`(${bits}, p.low_id, p.high_id) < (${Number(after)}::float8, ${low}::uuid, ${high}::uuid)`
      : undefined;
  const sees = (alias: 'one' | 'other', id: SQL) => {
    const row = sql.identifier(alias);
    const reach = reachPredicate(context.schema, context.actor, object, 'read', sql`${row}`);
    return sql`exists (select 1 from ${sql.identifier(object.table)} ${row}
      where ${allOf([sql`${row}.id = ${id}`, sql`${row}.deleted_at is null`, reach])})`;
  };
  return await context.db.objects<Row>(sql`select p.low_id as low, p.high_id as high, ${bits} as bits, p.parts::text as parts
    from duplicate_pairs p where ${allOf([
      sql`p.object = ${object.key}`,
      dismissed ? sql`p.dismissed_at is not null` : sql`p.dismissed_at is null`,
      hidden.length ? sql`${bits} > 0` : undefined,
      beyond,
      sees('one', sql`p.low_id`),
      sees('other', sql`p.high_id`),
    ])} order by bits desc, p.low_id desc, p.high_id desc limit ${limit}`);
}

/** The fields that speak for it, by how much they add. */
function reasonsOf(
  { actor: { role } }: Context,
  object: SchemaObject,
  { parts }: Row,
  [one, other]: readonly [StoredRecord, StoredRecord],
): DuplicateReason[] {
  const added = JSON.parse(parts) as Readonly<Record<string, number>>;
  const telling = comparedOf(object)
    .filter(({ path, field }) => (added[path] ?? 0) > 0 && mayReadField(role, object, field))
    .toSorted((a, b) => (added[b.path] ?? 0) - (added[a.path] ?? 0));
  const reasons = new Map<string, DuplicateReason>();
  for (const { field, read } of telling) {
    const others = read(other);
    const how = read(one).some((value) => others.includes(value)) ? 'same' : 'alike';
    const known = reasons.get(field.path);
    reasons.set(field.path, { field: field.path, how: known?.how === 'alike' ? 'alike' : how });
  }
  return [...reasons.values()];
}
