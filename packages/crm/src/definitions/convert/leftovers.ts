import type { Connection } from '@cardinal/db/connection';
import { sql } from 'drizzle-orm';
import { putAwayName } from '../ddl.ts';
import { whenFree } from '../when-free.ts';

/** How often who converts looks in, and after how long without it the process is taken for ended. */
export const beatMs = 5000;
const silent = sql`interval '1 minute'`;

/** The column that says as of which version of a record its value was converted, while a field is being filled. */
export const markName = (id: string): string => putAwayName(id).replace(/^d/, 'v');

/** Removes what was filled for a field that does not come to be: its columns, wherever their table stands by now. */
export async function discard(db: Connection, id: string): Promise<void> {
  await whenFree(db, async (tx) => {
    const [row] = await tx.rows(sql`delete from field_conversions where id = ${id}::uuid returning 1`);
    if (!row) return;
    await tx.rows(sql`delete from labelled_values where field_id = ${id}`);
    const columns =
      await tx.rows(sql`select c.relname, a.attname from pg_attribute a join pg_class c on c.oid = a.attrelid
      where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' and not a.attisdropped
        and (a.attname in (${putAwayName(id)}, ${markName(id)}) or starts_with(a.attname, ${`${putAwayName(id)}_`}))`);
    for (const [table, column] of columns as [string, string][]) {
      await tx.rows(sql`alter table ${sql.identifier(table)} drop column ${sql.identifier(column)}`);
    }
  });
}

/** Removes what processes have left behind that were ended while they converted a field. */
export async function removeLeftovers(db: Connection): Promise<void> {
  const rows = await db.rows(sql`select id from field_conversions where beat_at < now() - ${silent}`);
  for (const [id] of rows as [string][]) await discard(db, id);
}
