import { sql } from 'drizzle-orm';
import type { Columns, SqlFieldType } from '../sql-type.ts';
import { empty } from './empty.ts';

/** Options are compared by value; a negation also holds for an empty field. */
export const choiceConditions = {
  eq: (columns: Columns, value: string) => sql`${columns()} = ${value}`,
  ne: (columns: Columns, value: string) => sql`${columns()} is distinct from ${value}`,
  in: (columns: Columns, values: readonly string[]) => sql`${columns()} = any(${sql.param(values)}::text[])`,
  notIn: (columns: Columns, values: readonly string[]) =>
    sql`(${columns()} = any(${sql.param(values)}::text[])) is not true`,
  empty,
} satisfies SqlFieldType<'enum'>['conditions'];
