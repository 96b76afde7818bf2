import { sql } from 'drizzle-orm';
import type { Context } from '../context/index.ts';
import { ConflictError } from '../errors/index.ts';
import type { SchemaObject } from '../schema/index.ts';
import { purgeRecords } from './purge.ts';

/** How long the trash keeps a record, in days. */
const keptDays = 30;
/** What goes at once, so that no transaction takes long. */
const setSize = 50;

/** Removes what has been in the trash for 30 days, of every object, youngest objects' records last. */
export async function purgeOldTrash(context: Context, signal: AbortSignal): Promise<void> {
  for (const object of context.schema.objects.values()) {
    if (object.kind === 'record') await purgeOld(context, object, signal);
  }
}

async function purgeOld(context: Context, object: SchemaObject, signal: AbortSignal): Promise<void> {
  let after = '00000000-0000-0000-0000-000000000000';
  while (!signal.aborted) {
    const rows = await context.db.rows(sql`select id from ${sql.identifier(object.table)}
      where deleted_at < now() - make_interval(days => ${keptDays}) and id > ${after}::uuid order by id limit ${setSize}`);
    const ids = (rows as [string][]).map(([id]) => id);
    if (ids.length === 0) return;
    after = ids.at(-1) ?? after;
    if (await mayGo(context, object, ids)) continue;
    // One of them is needed still: the others go without it, and its turn comes again the next night.
    for (const id of ids) await mayGo(context, object, [id]);
  }
}

/** Purges records; false where others still need one of them. What went along with others meanwhile is none of them. */
async function mayGo(context: Context, object: SchemaObject, ids: readonly string[]): Promise<boolean> {
  const rows = await context.db.rows(
    sql`select id from ${sql.identifier(object.table)} where id = any(${sql.param(ids)}::uuid[]) and deleted_at is not null`,
  );
  const left = (rows as [string][]).map(([id]) => id);
  if (left.length === 0) return true;
  try {
    await purgeRecords(context, object.key, left);
    return true;
  } catch (error) {
    if (error instanceof ConflictError) return false;
    throw error;
  }
}
