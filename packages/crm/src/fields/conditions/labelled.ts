import { type SQL, sql } from 'drizzle-orm';
import type { FieldDefinition } from '../definition.ts';
import type { Columns, FilterContext, SqlFieldType } from '../sql-type.ts';
import { likeLiteral } from './text.ts';

/** True of a record when one of its values matches; a negation, when none does. */
export const labelledConditions = {
  eq: (columns: Columns, value: string, _context: FilterContext, field: FieldDefinition) =>
    someValue(columns, is(value, field)),
  ne: (columns: Columns, value: string, _context: FilterContext, field: FieldDefinition) =>
    sql`not ${someValue(columns, is(value, field))}`,
  contains: (columns: Columns, value: string) => someValue(columns, like(`%${likeLiteral(value)}%`)),
  notContains: (columns: Columns, value: string) => sql`not ${someValue(columns, like(`%${likeLiteral(value)}%`))}`,
  startsWith: (columns: Columns, value: string) => someValue(columns, like(`${likeLiteral(value)}%`)),
  empty: (columns: Columns, wanted: boolean) =>
    wanted ? sql`not ${someValue(columns, sql`true`)}` : someValue(columns, sql`true`),
} satisfies SqlFieldType<'emails'>['conditions'];

/** Addresses and numbers are kept in one spelling, so the plain index serves; a link's path may differ in case. */
const is = (value: string, { type }: FieldDefinition): SQL =>
  type === 'links' ? like(likeLiteral(value)) : sql`labelled_values.value = ${value}`;

const like = (pattern: string): SQL => sql`labelled_values.value ilike ${pattern}`;

const someValue = (columns: Columns, condition: SQL): SQL =>
  sql`exists (select 1 from labelled_values where labelled_values.record_id = ${columns('recordId')} and labelled_values.field_id = ${columns('fieldId')} and ${condition})`;
