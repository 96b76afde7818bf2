import type { Connection, Database } from '@cardinal/db/connection';
import { sql } from 'drizzle-orm';
import { decodePosition, encodePosition, type Position } from '../feed/position.ts';
import { endOfFeed, readFeed } from '../feed/read.ts';
import { isCompared, type Schema, type SchemaObject } from '../schema/index.ts';
import { chancesOf, countOf } from './candidates.ts';
import { type Comparison, comparePairs, writeKeys } from './compare.ts';
import { comparedOf } from './compared.ts';

const ledger = '*';
const beginning = '00000000-0000-0000-0000-000000000000';
/** Raised when records come to be compared in another way: all of them are then compared anew. */
const version = 1;
/** Changes of the ledger, and records, at a time: whoever reads the feed waits for that long. */
const pageSize = 50;

const shapeOf = (object: SchemaObject): string =>
  `${version} ${comparedOf(object)
    .map(({ path, field }) => `${path}:${field.id}`)
    .join(' ')}`;

/** How long what was counted is taken for true: it changes slowly. */
const countedForMs = 60_000;

/** How records of an object are compared, as it was counted a moment ago. */
export type Comparisons = (tx: Connection, object: SchemaObject) => Promise<Comparison>;

/** Remembers what was counted, for one worker. */
export function createComparisons(): Comparisons {
  const known = new WeakMap<SchemaObject, { readonly comparison: Comparison; readonly until: number }>();
  return async (tx, object) => {
    const counted = known.get(object);
    if (counted && counted.until > performance.now()) return counted.comparison;
    const compared = comparedOf(object);
    const shipped = new Map(compared.map(({ path, kind }) => [path, kind.chance]));
    const [chances, count] = [await chancesOf(tx, object, shipped), await countOf(tx, object)];
    const comparison = { object, compared, chances, count };
    known.set(object, { comparison, until: performance.now() + countedForMs });
    return comparison;
  };
}

/**
 * Compares the next records of an object that have not been compared yet, or by other fields than now: first all of them get
 * their keys, then each is compared with those that share some. It goes on where it stopped.
 * @returns whether there may be more
 */
export async function fillPairs(
  db: Database,
  schema: Schema,
  object: SchemaObject,
  comparisons: Comparisons,
): Promise<boolean> {
  if (!isCompared(object)) return false;
  return await db.transaction(async (tx) => {
    const keyed = await fillStep(tx, object, 'keys', async (ids) =>
      writeKeys(tx, schema, { object, compared: comparedOf(object) }, ids),
    );
    // Another worker may be at the keys still.
    if (keyed || !(await isDone(tx, `keys ${object.key}`))) return keyed;
    return await fillStep(tx, object, 'pairs', async (ids) =>
      comparePairs(tx, schema, await comparisons(tx, object), ids),
    );
  });
}

async function isDone(tx: Connection, subject: string): Promise<boolean> {
  const [row] = await tx.rows(sql`select position is null from duplicate_progress where subject = ${subject}`);
  return row?.[0] === true;
}

async function fillStep(
  tx: Connection,
  object: SchemaObject,
  step: 'keys' | 'pairs',
  work: (ids: readonly string[]) => Promise<void>,
): Promise<boolean> {
  const subject = `${step} ${object.key}`;
  await tx.rows(sql`insert into duplicate_progress as p (subject, shape, position)
    values (${subject}, ${shapeOf(object)}, ${beginning})
    on conflict (subject) do update set shape = excluded.shape, position = excluded.position
    where p.shape <> excluded.shape and split_part(p.shape, ' ', 1)::int <= ${version}::int`);
  const [progress] = await tx.rows(
    sql`select position from duplicate_progress where subject = ${subject} and position is not null for update skip locked`,
  );
  if (!progress) return false;
  const rows = await tx.rows(sql`select id from ${sql.identifier(object.table)}
    where id > ${String(progress[0])}::uuid and deleted_at is null order by id limit ${pageSize}`);
  const ids = rows.map(([id]) => id as string);
  if (ids.length) await work(ids);
  const next = ids.length === pageSize ? (ids.at(-1) ?? null) : null;
  await tx.rows(sql`update duplicate_progress set position = ${next} where subject = ${subject}`);
  return true;
}

/**
 * Reads the ledger on from where it was left, and compares the records that changed.
 * @returns whether there may be more at once, or all records are to be compared anew
 */
export async function followLedger(db: Database, schema: Schema, comparisons: Comparisons): Promise<Followed> {
  // Looked at before anything is locked: a ledger at rest costs no write.
  const standing = await reachedIn(db);
  const coming = standing && (await readFeed(db, standing, 1));
  return coming?.length === 0 ? 'done' : await db.transaction((tx) => follow(tx, schema, comparisons));
}

type Followed = 'more' | 'done' | 'anew';

async function follow(tx: Connection, schema: Schema, comparisons: Comparisons): Promise<Followed> {
  const end = encodePosition(await endOfFeed(tx));
  await tx.rows(sql`insert into duplicate_progress (subject, shape, position) values (${ledger}, '1', ${end})
    on conflict (subject) do nothing`);
  const reached = await reachedIn(tx, sql`for update skip locked`);
  // Another worker is at it.
  if (!reached) return 'done';
  const changes = await readFeed(tx, reached, pageSize);
  for (const [key, some] of Map.groupBy(changes ?? [], (change) => change.object)) {
    const object = schema.objects.get(key);
    if (!object || !isCompared(object)) continue;
    const ids = [...new Set(some.map(({ recordId }) => recordId))];
    const comparison = await comparisons(tx, object);
    await writeKeys(tx, schema, comparison, ids);
    await comparePairs(tx, schema, comparison, ids);
  }
  // Another telling of the ledger, from a backup: what had been read of it is not known.
  if (!changes) await tx.rows(sql`update duplicate_progress set position = ${beginning} where subject <> ${ledger}`);
  const last = changes?.at(-1)?.position;
  const next = last ? encodePosition(last) : changes ? encodePosition(reached) : end;
  await tx.rows(sql`update duplicate_progress set position = ${next} where subject = ${ledger}`);
  if (!changes) return 'anew';
  return changes.length === pageSize ? 'more' : 'done';
}

async function reachedIn(db: Connection, lock = sql``): Promise<Position | undefined> {
  const [row] = await db.rows(sql`select position from duplicate_progress where subject = ${ledger} ${lock}`);
  return row && decodePosition(String(row[0]));
}
