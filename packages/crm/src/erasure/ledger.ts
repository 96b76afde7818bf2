import type { Connection } from '@cardinal/db/connection';
import { type SQL, sql } from 'drizzle-orm';
import type { Traces } from './traces.ts';

const isFull = sql`c.diff <> (select coalesce(jsonb_object_agg(field, '[null, null]'::jsonb), '{}')
  from jsonb_object_keys(c.diff) field)`;

/**
 * The changes `c` that say what erased records held: their own, and those of a record that one of them was merged into for a
 * while, as long as the two were one.
 */
function entries({ ids }: Traces): SQL {
  const gone = sql`any(${sql.param(ids)}::uuid[])`;
  return sql`c.id in (select own.id from changes own where own.record_id = ${gone}
    union all select shared.id from record_merges m join changes shared on shared.record_id = m.to_id
    where m.from_id = ${gone} and m.ended_by is not null
      and shared.id >= (select min(b.id) from changes b where b.operation_id = m.operation_id)
      and shared.id <= (select max(e.id) from changes e where e.operation_id = m.ended_by)) and ${isFull}`;
}

/** How many entries an erasure blanks. */
export async function countEntries(db: Connection, traces: Traces): Promise<number> {
  const [row] = await db.rows(sql`select count(*)::int from changes c where ${entries(traces)}`);
  return Number(row?.[0]);
}

/**
 * Blanks the values of those entries: who, when, in which operation and which fields stays. The ledger lets this through for
 * an erasure that was entered in the same transaction, and for nothing else.
 * @param operationId of the erasure
 */
export async function blankEntries(tx: Connection, operationId: string, traces: Traces): Promise<void> {
  await tx.rows(sql`select set_config('cardinal.erasure', ${operationId}, true)`);
  await tx.rows(sql`update changes c set released = null, diff = (
      select coalesce(jsonb_object_agg(field, '[null, null]'::jsonb), '{}') from jsonb_object_keys(c.diff) field)
    where ${entries(traces)}`);
  await tx.rows(sql`select set_config('cardinal.erasure', '', true)`);
}
