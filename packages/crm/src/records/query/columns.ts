import { type SQL, sql } from 'drizzle-orm';
import type { Columns } from '../../fields/sql-type.ts';
import type { SchemaField } from '../../schema/index.ts';

/** The columns of a field under a table alias, as the SQL half of its type asks for them. */
export function columnsOf(alias: string, field: SchemaField, part?: string): Columns {
  return (suffix = '') => {
    if (suffix === 'recordId') return column(alias, 'id');
    if (suffix === 'fieldId') return sql`${field.id}`;
    return column(alias, field.column + (part ?? '') + suffix);
  };
}

/** `"alias"."name"`. */
export const column = (alias: string, name: string): SQL => sql`${sql.identifier(alias)}.${sql.identifier(name)}`;

/** All of the conditions that are there; true when there is none. */
export function allOf(conditions: readonly (SQL | undefined)[]): SQL {
  const present = conditions.filter((condition) => condition !== undefined);
  if (present.length === 0) return sql`true`;
  return sql`(${sql.join(present, sql` and `)})`;
}
