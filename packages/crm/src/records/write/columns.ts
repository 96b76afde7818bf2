import { type SQL, sql } from 'drizzle-orm';
import { sqlFieldType } from '../../fields/sql-registry.ts';
import type { SchemaField } from '../../schema/index.ts';
import type { Values } from './values.ts';

/** A column that a statement writes, with the SQL type in which its value travels as JSON. */
export interface WrittenColumn {
  readonly name: string;
  readonly type: string;
}

/** The columns of fields that are kept in the record's own row. */
export function writtenColumns(fields: readonly SchemaField[]): WrittenColumn[] {
  return fields.flatMap((field) => {
    const { storage } = sqlFieldType(field.type);
    if (storage.kind === 'child') return [];
    return storage.columns.map(({ suffix, type }) => ({ name: field.column + suffix, type }));
  });
}

/** The same columns' values of one record, by column name. */
export function encodeColumns(fields: readonly SchemaField[], values: Values): Record<string, unknown> {
  const row: Record<string, unknown> = {};
  for (const field of fields) {
    const { storage } = sqlFieldType(field.type);
    if (storage.kind === 'child') continue;
    const value = values[field.path];
    const encoded = value === null || value === undefined ? [] : storage.encode(value as never);
    for (const [index, { suffix }] of storage.columns.entries()) row[field.column + suffix] = encoded[index] ?? null;
  }
  return row;
}

/** `jsonb_to_recordset(…) as name(id uuid, …)`: rows travel as one JSON parameter, whatever their number. */
export function recordset(name: string, rows: readonly unknown[], columns: readonly WrittenColumn[]): SQL {
  const list = columns.map((column) => sql`${sql.identifier(column.name)} ${sql.raw(column.type)}`);
  return sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as ${sql.identifier(name)}(${sql.join(list, sql`, `)})`;
}
