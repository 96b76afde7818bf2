import type { Connection } from '@cardinal/db/connection';
import { sql } from 'drizzle-orm';
import type { Context } from '../context/index.ts';
import { shippedRoles } from '../permissions/index.ts';
import { readRecords } from '../records/get.ts';
import type { StoredRecord } from '../records/record.ts';
import { recordset } from '../records/write/columns.ts';
import type { Schema, SchemaObject } from '../schema/index.ts';
import { candidatesOf } from './candidates.ts';
import type { Compared } from './compared.ts';
import { keysOf } from './keys.ts';
import { type Chances, type PairScore, type Said, said, scorePair } from './score.ts';

/** Where a pair of namesakes stands among the others, in bits. */
const namesakeBits = 0.25;
/** What more records than this are called tells nothing. */
const mostNamesakes = 5;

/** What records of an object are compared with. */
export interface Comparison {
  readonly object: SchemaObject;
  readonly compared: readonly Compared[];
  readonly chances: Chances;
  /** How many records there are. */
  readonly count: number;
}

/** Enters the keys of records as they stand; those in the trash have none. */
export async function writeKeys(
  tx: Connection,
  schema: Schema,
  { object, compared }: Pick<Comparison, 'object' | 'compared'>,
  ids: readonly string[],
): Promise<void> {
  const records = await readAll(tx, schema, { object, compared }, ids);
  const keys = records.flatMap((record) => keysOf(compared, record).map((key) => ({ id: record.id, ...key })));
  const columns = [
    { name: 'id', type: 'uuid' },
    { name: 'field', type: 'text' },
    { name: 'key', type: 'text' },
  ];
  await tx.rows(sql`delete from duplicate_keys where record_id = any(${sql.param(ids)}::uuid[])`);
  await tx.rows(sql`insert into duplicate_keys (record_id, object, field, key)
    select k.id, ${object.key}, k.field, k.key from ${recordset('k', keys, columns)}`);
}

/** Compares records with all that share a key with them, and notes the pairs that are more likely the same than not. */
export async function comparePairs(
  tx: Connection,
  schema: Schema,
  comparison: Comparison,
  ids: readonly string[],
): Promise<void> {
  const { object, compared, chances, count } = comparison;
  const candidates = await candidatesOf(tx, object, ids);
  const records = new Map<string, Said>();
  const wanted = [...new Set(candidates.flat())];
  for (const record of await readAll(tx, schema, comparison, wanted)) {
    records.set(record.id, said(compared, record));
  }
  const scored = candidates.flatMap(([low, high]) => {
    const [one, other] = [records.get(low), records.get(high)];
    return one && other ? [{ low, high, ...scorePair(compared, chances, count, [one, other]) }] : [];
  });
  const found = withNamesakes(scored);
  const columns = [
    { name: 'low', type: 'uuid' },
    { name: 'high', type: 'uuid' },
    { name: 'bits', type: 'real' },
    { name: 'parts', type: 'jsonb' },
  ];
  await tx.rows(sql`delete from duplicate_pairs p
    where (p.low_id = any(${sql.param(ids)}::uuid[]) or p.high_id = any(${sql.param(ids)}::uuid[])) and p.dismissed_at is null
      and not exists (select 1 from ${recordset('f', found, columns)} where f.low = p.low_id and f.high = p.high_id)`);
  await tx.rows(sql`insert into duplicate_pairs (low_id, high_id, object, bits, parts)
    select f.low, f.high, ${object.key}, f.bits, f.parts from ${recordset('f', found, columns)} order by 1, 2
    on conflict (low_id, high_id) do update set bits = excluded.bits, parts = excluded.parts`);
}

type Scored = PairScore & { readonly low: string; readonly high: string };

/**
 * The pairs that are more likely the same than not, and last of all namesakes, which are for a person to look at although their
 * name alone does not say so; a name that many have says nothing at all.
 */
function withNamesakes(scored: readonly Scored[]): Omit<Scored, 'isNamesake'>[] {
  const namesakes = new Map<string, number>();
  for (const { low, high, isNamesake } of scored) {
    for (const id of isNamesake ? [low, high] : []) namesakes.set(id, (namesakes.get(id) ?? 0) + 1);
  }
  const isRare = ({ low, high }: Pick<Scored, 'low' | 'high'>) =>
    [low, high].every((id) => (namesakes.get(id) ?? 0) <= mostNamesakes);
  return scored.flatMap(({ isNamesake, ...pair }) => {
    const bits = isNamesake && isRare(pair) ? Math.max(pair.bits, namesakeBits) : pair.bits;
    return bits > 0 ? [{ ...pair, bits }] : [];
  });
}

/** Records in use with what is compared, whoever may see them: who is told of a pair is asked when it is told. */
async function readAll(
  db: Connection,
  schema: Schema,
  { object, compared }: Pick<Comparison, 'object' | 'compared'>,
  ids: readonly string[],
): Promise<StoredRecord[]> {
  const context: Context = {
    db,
    schema,
    timeZone: 'UTC',
    actor: { kind: 'system', userId: null, role: shippedRoles.admin },
  };
  const fields = [...new Set(compared.map(({ field }) => field))];
  const records = ids.length ? await readRecords(context, object, fields, ids) : [];
  return records.filter(({ deletedAt }) => deletedAt === null);
}
