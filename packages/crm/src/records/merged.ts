import type { Connection } from '@cardinal/db/connection';
import { sql } from 'drizzle-orm';

/** Has the ids of merged records lead to the one that was kept, for as long as the merge stands. */
export async function enterMerged(
  tx: Connection,
  merge: {
    readonly object: string;
    readonly operationId: string;
    readonly keep: string;
    readonly merged: readonly string[];
  },
): Promise<void> {
  await tx.rows(sql`insert into record_merges (from_id, to_id, object, operation_id)
    select id, ${merge.keep}::uuid, ${merge.object}, ${merge.operationId}::uuid from unnest(${sql.param(merge.merged)}::uuid[]) id`);
}

/**
 * Keeps that in step with records that come back from the trash, or go there again because the operation that had brought them
 * back is undone.
 */
export async function keepMerged(
  tx: Connection,
  action: 'update' | 'trash' | 'restore',
  operationId: string,
  ids: readonly string[],
): Promise<void> {
  if (action === 'update') return;
  const [standing, next] =
    action === 'restore'
      ? [sql`ended_by is null`, sql`${operationId}::uuid`]
      : [sql`ended_by = (select undoes from operations where id = ${operationId}::uuid)`, sql`null`];
  await tx.rows(sql`update record_merges set ended_by = ${next}
    where from_id = any(${sql.param(ids)}::uuid[]) and ${standing}`);
}

/**
 * The record that an old id leads to, through as many merges as there were; undefined for one that was not merged. Nobody but a
 * reader of that record may be told.
 */
export async function leadsTo(db: Connection, id: string): Promise<string | undefined> {
  const [row] = await db.rows(sql`with recursive way as (
      select to_id, 1 as step from record_merges where from_id = ${id}::uuid and ended_by is null
      union all
      select m.to_id, w.step + 1 from way w join record_merges m on m.from_id = w.to_id and m.ended_by is null)
    select to_id from way order by step desc limit 1`);
  return row?.[0] as string | undefined;
}

/** Which of some records in the trash were merged, and are not restored by hand. */
export async function mergedAmong(db: Connection, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await db.rows(sql`select from_id from record_merges
    where from_id = any(${sql.param(ids)}::uuid[]) and ended_by is null`);
  return new Set(rows.map(([id]) => id as string));
}
