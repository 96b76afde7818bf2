import type { Connection } from '@cardinal/db/connection';
import { sql } from 'drizzle-orm';
import { column } from '../records/query/columns.ts';
import { type SchemaObject, titleField } from '../schema/index.ts';
import type { Chances } from './score.ts';

/** A key that more records have than this tells nothing. */
const largestBlock = 40;
/** Titles as alike as this meet without a key. */
const leastAlike = 0.6;
/** As many records as are counted to see how common values are. */
const sampled = 5000;
/** How much the shipped chance counts beside what is seen: as so many pairs of records. */
const shippedPairs = 10_000;

/** Pairs of ids, the lower first, of records that may be the same: they share a key that few have, or have titles alike. */
export async function candidatesOf(
  tx: Connection,
  object: SchemaObject,
  ids: readonly string[],
): Promise<readonly (readonly [string, string])[]> {
  const pairs = new Map<string, readonly [string, string]>();
  for (const [one, other] of [...(await byKeys(tx, object, ids)), ...(await byTitles(tx, object, ids))]) {
    const pair = one < other ? ([one, other] as const) : ([other, one] as const);
    if (one !== other) pairs.set(pair.join(' '), pair);
  }
  return [...pairs.values()];
}

async function byKeys(tx: Connection, object: SchemaObject, ids: readonly string[]): Promise<[string, string][]> {
  const rows = await tx.rows(sql`with mine as materialized (
      select k.record_id, k.field, k.key from duplicate_keys k where k.record_id = any(${sql.param(ids)}::uuid[])),
    blocks as (select m.record_id, b.ids from mine m cross join lateral (
      select array_agg(x.record_id) as ids from (select o.record_id from duplicate_keys o
        where o.object = ${object.key} and o.field = m.field and o.key = m.key limit ${largestBlock + 1}) x) b
      where cardinality(b.ids) between 2 and ${largestBlock})
    select distinct b.record_id, other.id from blocks b cross join lateral unnest(b.ids) other(id)`);
  return rows as [string, string][];
}

async function byTitles(tx: Connection, object: SchemaObject, ids: readonly string[]): Promise<[string, string][]> {
  const table = sql.identifier(object.table);
  const title = (alias: string) => column(alias, titleField(object).column);
  await mergePending(tx, object);
  // Before Postgres has looked at a new table, it takes reading all of it for cheaper than the index of trigrams.
  await tx.rows(sql`select set_config('pg_trgm.similarity_threshold', ${String(leastAlike)}, true),
    set_config('enable_seqscan', 'off', true)`);
  const rows = await tx.rows(sql`select r.id, a.id from ${table} r cross join lateral (
      select t.id from ${table} t where ${title('t')} % ${title('r')} limit ${largestBlock}) a
    where r.id = any(${sql.param(ids)}::uuid[]) and r.deleted_at is null`);
  await tx.rows(sql`select set_config('enable_seqscan', 'on', true)`);
  return rows as [string, string][];
}

/**
 * Moves what was written lately into the indexes of an object's words: until then every search reads all of it, one by one, and
 * a search for each record is many. With nothing to move this takes no time. Where the tables are another role's, vacuum does it.
 */
async function mergePending(tx: Connection, object: SchemaObject): Promise<void> {
  await tx.rows(sql`select gin_clean_pending_list(c.oid) from pg_index i join pg_class c on c.oid = i.indexrelid
    join pg_am m on m.oid = c.relam
    where i.indrelid = ${object.table}::regclass and m.amname = 'gin' and pg_has_role(c.relowner, 'usage')`);
}

/**
 * How often two records agree in each property by chance, as counted among the latest ones: pairs with equal values over all
 * pairs, with the shipped chance (as `shipped` gives it) beside it while there are few. The records that are the same count among
 * them; they are too few to matter.
 */
export async function chancesOf(
  db: Connection,
  object: SchemaObject,
  shipped: ReadonlyMap<string, number>,
): Promise<Chances> {
  const rows = await db.rows(sql`with seen as (
      select r.id from ${sql.identifier(object.table)} r where r.deleted_at is null order by r.id desc limit ${sampled}),
    counted as (select k.field, k.key, count(*) as n from duplicate_keys k join seen s on s.id = k.record_id
      where k.field <> '' group by 1, 2)
    select field, sum(n * (n - 1))::float8, sum(n)::float8 from counted group by field`);
  const counted = new Map(rows.map(([field, equal, all]) => [String(field), [Number(equal), Number(all)] as const]));
  return new Map(
    [...shipped].map(([path, chance]) => {
      const [equal, all] = counted.get(path) ?? [0, 0];
      return [path, (equal + shippedPairs * chance) / (all * Math.max(all - 1, 0) + shippedPairs)];
    }),
  );
}

/** How many records there are, roughly, as Postgres has counted them, and exactly where they are few. */
export async function countOf(db: Connection, object: SchemaObject): Promise<number> {
  const [estimate] = await db.rows(
    sql`select greatest(reltuples, 0)::bigint from pg_class where oid = ${object.table}::regclass`,
  );
  if (Number(estimate?.[0]) > 20_000) return Number(estimate?.[0]);
  const [row] = await db.rows(sql`select count(*) from ${sql.identifier(object.table)} where deleted_at is null`);
  return Number(row?.[0]);
}
