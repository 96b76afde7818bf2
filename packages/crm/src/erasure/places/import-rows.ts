import type { Connection } from '@cardinal/db/connection';
import { type SQL, sql } from 'drizzle-orm';
import { holdsOne, isAmong, rowText, type Traces } from '../traces.ts';
import type { Place } from './place.ts';

/** Imports that are over: their rows are a copy of a file, which nothing reads but people. */
export const isOver = sql`i.status in ('done', 'failed', 'cancelled', 'undone')`;

/**
 * Whether a row of a file made or changed one of the records, or has an address, a number or a name of theirs in it: rows that
 * were refused lead to no record.
 */
export const isTheirs = ({ ids, cells, patterns }: Traces): SQL => sql`(${isAmong(sql`r.record_id`, ids)}
  or ${holdsOne(rowText(sql`r.cells`), [...cells, ...patterns])}
  or (r.issues is not null and ${holdsOne(sql`r.issues::text`, patterns)}))`;

const rows = (traces: Traces): SQL => sql`import_rows r where ${isTheirs(traces)}
  and exists (select from imports i where i.id = r.import_id and ${isOver})`;

/** The rows of finished imports are deleted, as they are a month after; what an undo had to leave says their values too. */
export const importRows: Place = {
  count: async ({ db }, traces) => {
    const [row] = await db.rows(sql`select count(*)::int from ${rows(traces)}`);
    return Number(row?.[0]);
  },
  clear: async ({ db }, traces) => {
    await db.rows(sql`delete from ${rows(traces)}`);
    await clearImports(db, traces);
  },
};

async function clearImports(db: Connection, { patterns, named }: Traces): Promise<void> {
  await db.rows(sql`update imports i set undo_conflicts = (
      select coalesce(jsonb_agg(one), '[]') from jsonb_array_elements(i.undo_conflicts) one
      where not ${holdsOne(sql`one::text`, patterns)})
    where ${holdsOne(sql`i.undo_conflicts::text`, patterns)}`);
  await db.rows(sql`update imports i set error = 'What this said was erased.'
    where ${isOver} and ${holdsOne(sql`i.error`, named)}`);
}
