import type { Connection } from '@cardinal/db/connection';
import { sql } from 'drizzle-orm';

/** A file's rows are kept so long after its import; its result and its undo, which goes by the ledger, stay. */
const keptDays = 30;
/** Rows are removed in sets of this many, so that no transaction takes long. */
const setSize = 5000;

/**
 * Removes the rows of imports that ended 30 days ago, imports that nobody has gone on with for as long and that have
 * written nothing, and what is left of uploads that broke off together with their server.
 */
export async function removeOldImports(db: Connection, signal: AbortSignal): Promise<void> {
  // Like an upload that is not complete they are out of sight from here on: nobody begins one while its rows go.
  await db.rows(sql`update imports set status = 'uploading', created_at = created_at - interval '6 hours'
    where operation_id is null and status in ('mapping', 'ready', 'failed', 'cancelled')
      and greatest(created_at, resumed_at, finished_at) < now() - make_interval(days => ${keptDays})`);
  const ids = await db.rows(sql`select id from imports i where (${endedLongAgo} or ${brokenOff})
    and exists (select 1 from import_rows r where r.import_id = i.id)`);
  for (const [id] of ids) await removeRows(db, id as string, signal);
  await db.rows(sql`delete from imports i where ${brokenOff}
    and not exists (select 1 from import_rows r where r.import_id = i.id)`);
}

const endedLongAgo = sql`i.operation_id is not null and i.status in ('done', 'failed', 'cancelled', 'undone')
  and i.finished_at < now() - make_interval(days => ${keptDays})`;
const brokenOff = sql`i.status = 'uploading' and i.created_at < now() - interval '6 hours'`;

async function removeRows(db: Connection, id: string, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const removed = await db.rows(sql`delete from import_rows where import_id = ${id}::uuid and line in (
      select line from import_rows where import_id = ${id}::uuid order by line limit ${setSize}) returning 1`);
    if (removed.length < setSize) return;
  }
}
