import { type SQL, sql } from 'drizzle-orm';
import type { Columns, SqlFieldType } from '../sql-type.ts';

/** Escapes what LIKE reads as a pattern. */
export const likeLiteral = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

const matches = (columns: Columns, pattern: string): SQL => sql`${columns()} ilike ${pattern}`;

/** Text is compared without regard to case. A negation also holds for an empty field. */
export const textConditions = {
  eq: (columns: Columns, value: string) => matches(columns, likeLiteral(value)),
  ne: (columns: Columns, value: string) => sql`(${matches(columns, likeLiteral(value))}) is not true`,
  in: (columns: Columns, values: readonly string[]) => lowerIn(columns, values),
  notIn: (columns: Columns, values: readonly string[]) => sql`(${lowerIn(columns, values)}) is not true`,
  contains: (columns: Columns, value: string) => matches(columns, `%${likeLiteral(value)}%`),
  notContains: (columns: Columns, value: string) => sql`(${matches(columns, `%${likeLiteral(value)}%`)}) is not true`,
  startsWith: (columns: Columns, value: string) => matches(columns, `${likeLiteral(value)}%`),
  empty: (columns: Columns, wanted: boolean) => (wanted ? sql`${columns()} is null` : sql`${columns()} is not null`),
} satisfies SqlFieldType<'text'>['conditions'];

const lowerIn = (columns: Columns, values: readonly string[]): SQL =>
  sql`lower(${columns()}) = any(${sql.param(values.map((value) => value.toLowerCase()))}::text[])`;
