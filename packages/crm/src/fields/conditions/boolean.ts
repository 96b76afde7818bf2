import { sql } from 'drizzle-orm';
import type { Columns, SqlFieldType } from '../sql-type.ts';
import { empty } from './empty.ts';

/** An empty field is neither true nor false. */
export const booleanConditions = {
  eq: (columns: Columns, value: boolean) => sql`${columns()} = ${value}::boolean`,
  empty,
} satisfies SqlFieldType<'boolean'>['conditions'];
