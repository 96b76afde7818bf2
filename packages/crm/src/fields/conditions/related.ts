import { type SQL, sql } from 'drizzle-orm';
import type { Columns, SqlFieldType } from '../sql-type.ts';

/** Conditions on the records that a field of a record points to. */
export const relatedConditions = {
  hasAny: (columns: Columns, ids: readonly string[]) =>
    sql`exists (${related(columns)} and relation_links.to_id = any(${sql.param(ids)}::uuid[]))`,
  hasAll: (columns: Columns, ids: readonly string[]) =>
    sql`not exists (select 1 from unnest(${sql.param(ids)}::uuid[]) as wanted(id) where not exists (${related(columns)} and relation_links.to_id = wanted.id))`,
  empty: (columns: Columns, wanted: boolean) =>
    wanted ? sql`not exists (${related(columns)})` : sql`exists (${related(columns)})`,
} satisfies SqlFieldType<'relations'>['conditions'];

const related = (columns: Columns): SQL =>
  sql`select 1 from relation_links where relation_links.from_id = ${columns('recordId')} and relation_links.field_id = ${columns('fieldId')}`;
