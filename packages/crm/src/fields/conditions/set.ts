import { type SQL, sql } from 'drizzle-orm';
import type { Columns, SqlFieldType } from '../sql-type.ts';

/** Conditions on the records that a record is linked to. */
export const setConditions = {
  hasAny: (columns: Columns, ids: readonly string[]) =>
    sql`exists (${linked(columns)} and record_links.to_id = any(${sql.param(ids)}::uuid[]))`,
  hasAll: (columns: Columns, ids: readonly string[]) =>
    sql`not exists (select 1 from unnest(${sql.param(ids)}::uuid[]) as wanted(id) where not exists (${linked(columns)} and record_links.to_id = wanted.id))`,
  empty: (columns: Columns, wanted: boolean) =>
    wanted ? sql`not exists (${linked(columns)})` : sql`exists (${linked(columns)})`,
} satisfies SqlFieldType<'recordLinks'>['conditions'];

const linked = (columns: Columns): SQL =>
  sql`select 1 from record_links where record_links.from_id = ${columns('recordId')}`;
