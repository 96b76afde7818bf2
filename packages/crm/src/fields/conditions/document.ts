import { sql } from 'drizzle-orm';
import type { Columns, SqlFieldType } from '../sql-type.ts';
import { empty } from './empty.ts';
import { likeLiteral } from './text.ts';

/** A document is looked through as the text that Postgres writes of it: one space after a colon and a comma. */
export const documentConditions = {
  contains: (columns: Columns, value: string) => sql`${columns()}::text ilike ${`%${likeLiteral(value)}%`}`,
  empty,
} satisfies SqlFieldType<'json'>['conditions'];
