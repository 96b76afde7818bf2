import { sql } from 'drizzle-orm';
import type { Columns, SqlFieldType } from '../sql-type.ts';
import { empty } from './empty.ts';

/** Conditions on a set of options, by their values; a set that is empty is a null, and has none of any. */
export const choicesConditions = {
  hasAny: (columns: Columns, values: readonly string[]) => sql`${columns()} && ${sql.param(values)}::text[]`,
  hasAll: (columns: Columns, values: readonly string[]) => sql`${columns()} @> ${sql.param(values)}::text[]`,
  hasNone: (columns: Columns, values: readonly string[]) =>
    sql`(${columns()} && ${sql.param(values)}::text[]) is not true`,
  empty,
} satisfies SqlFieldType<'multiEnum'>['conditions'];
