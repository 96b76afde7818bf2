import { sql } from 'drizzle-orm';
import type { World } from '../kit/world.ts';

/** Every table of the database, whatever its schema, in which some row has a word in some column. */
export async function tablesWith({ db }: World, word: string): Promise<string[]> {
  const tables = await db.rows(sql`select format('%I.%I', n.nspname, c.relname) from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'm') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast') order by 1`);
  const found: string[] = [];
  for (const [table] of tables as [string][]) {
    const rows = await db.rows(sql`select 1 from ${sql.raw(table)} t where t::text ilike ${`%${word}%`} limit 1`);
    if (rows.length) found.push(table.replace(/^public\./, ''));
  }
  return found;
}
