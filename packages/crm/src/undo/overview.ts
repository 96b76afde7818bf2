import { sql } from 'drizzle-orm';
import type { Context } from '../context/index.ts';
import { undoChunk } from './chunk.ts';
import { overwritesNothing } from './overwrite.ts';
import type { UndoConflict } from './plan.ts';

/** As many records as are looked at in one go; each goes through all of the operation. */
const chunk = 200;

/** What undoing an operation would do, told without reading what nobody has touched since. */
export interface UndoOverview {
  /** Records that it would move to the trash, and those that it would put back as they were. */
  readonly trashed: number;
  readonly restored: number;
  /** What someone has written over since, the records that are told of in full. */
  readonly conflicts: readonly UndoConflict[];
  /** Further records that someone has written to since, and that were not looked at. */
  readonly more: number;
}

export interface OverviewOptions {
  /** No more conflicts than this are told, but for those of one record. */
  readonly mostTold: number;
  /** No more records than this are looked at, but for the last of them. */
  readonly mostSeen: number;
}

/**
 * What undoing an operation of any size would do: of what nobody has written to since, the ledger alone tells; the rest is
 * looked at record by record, up to a bound.
 * @throws ForbiddenError when the actor may not see or write one of the records that are looked at
 */
export async function overviewUndo(
  context: Context,
  operationId: string,
  { mostTold, mostSeen }: OverviewOptions,
): Promise<UndoOverview> {
  const { made, changed, since } = await countUntouched(context, operationId);
  let [trashed, restored, seen] = [made, changed, 0];
  const conflicts: UndoConflict[] = [];
  const request = { operationId, limit: chunk, overwrites: overwritesNothing, writtenSince: true };
  for (let after: string | null = null; since > 0 && seen < mostSeen && conflicts.length < mostTold; ) {
    const done = await undoChunk(context, { ...request, after });
    trashed += done.trashed;
    restored += done.changed - done.trashed;
    // A record is told of with all that is at stake in it, or counted among the others.
    const byRecord = [...Map.groupBy(done.conflicts, ({ id }) => id).values()];
    const told = byRecord.filter((met) => {
      const fits = conflicts.length === 0 || conflicts.length + met.length <= mostTold;
      if (fits) conflicts.push(...met);
      return fits;
    });
    seen += done.seen - (byRecord.length - told.length);
    if (told.length < byRecord.length || done.next === null) break;
    after = done.next;
  }
  return { trashed, restored, conflicts, more: Math.max(0, since - seen) };
}

/**
 * Of the records of an operation that nobody has written to since, nor an undo of it that broke off, how many it made and changed;
 * and how many someone has written to.
 */
async function countUntouched(
  { db, schema }: Context,
  operationId: string,
): Promise<{ readonly made: number; readonly changed: number; readonly since: number }> {
  const [row = []] = await db.rows(sql`with mine as materialized (
      select record_id, min(id) as first_change, bool_or(action = 'create') as is_made from changes
      where operation_id = ${operationId}::uuid and object = any(${sql.param([...schema.objects.keys()])}::text[])
      group by record_id
    ), again as (
      select is_made, bool_or(o.undoes is distinct from ${operationId}::uuid) as is_since
      from mine join changes later on later.record_id = mine.record_id and later.id > mine.first_change
      join operations o on o.id = later.operation_id
      where o.id <> ${operationId}::uuid group by mine.record_id, is_made
    )
    select (select count(*) from mine where is_made) - (select count(*) from again where is_made),
      (select count(*) from mine where not is_made) - (select count(*) from again where not is_made),
      (select count(*) from again where is_since)`);
  const [made, changed, since] = row.map(Number);
  return { made: made ?? 0, changed: changed ?? 0, since: since ?? 0 };
}
