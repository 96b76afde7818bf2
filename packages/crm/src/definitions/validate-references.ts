import type { Database } from '@cardinal/db/connection';
import { sql } from 'drizzle-orm';

/** Foreign keys of tables and columns of the team's own that are not held against what stood there before them. */
const unvalidated = sql`select c.conname, c.conrelid::regclass::text, a.attname, c.confrelid::regclass::text
  from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
  where c.contype = 'f' and not c.convalidated and c.connamespace = current_schema()::regnamespace`;

/**
 * Makes up for a field that came back: what it points to may have been removed for good while nothing kept it. Such a record
 * points nowhere then, as it would if the field had been there.
 */
export async function validateReferences(db: Database): Promise<void> {
  for (const [key, table, column, target] of (await db.rows(unvalidated)) as [string, string, string, string][]) {
    const [name, at, to] = [table, column, target].map((text) => sql.identifier(text));
    await db.rows(sql`update ${name} r set ${at} = null
      where r.${at} is not null and not exists (select 1 from ${to} t where t.id = r.${at})`);
    await db.alone(sql`alter table ${name} validate constraint ${sql.identifier(key)}`);
  }
}
