import { type SQL, sql } from 'drizzle-orm';
import { sqlFieldType } from '../../fields/sql-registry.ts';
import type { SchemaField, SchemaObject } from '../../schema/index.ts';
import type { StoredRecord } from '../record.ts';
import { column, columnsOf } from './columns.ts';

/** What a statement selects of each record, and how a row of it is read. */
export interface Selection {
  readonly expressions: SQL;
  /** Columns that a row begins with; what a caller adds of its own follows. */
  readonly width: number;
  read(row: readonly unknown[]): StoredRecord;
}

const alwaysThere = ['id', 'version', 'deleted_at'] as const;

/** Selects `fields` of records under alias `r`. */
export function selectRecord(object: SchemaObject, fields: readonly SchemaField[]): Selection {
  const expressions: SQL[] = alwaysThere.map((name) => column('r', name));
  const readers = fields.map((field) => {
    const at = expressions.length;
    const { storage } = sqlFieldType(field.type);
    if (storage.kind === 'child') {
      expressions.push(storage.read(column('r', 'id'), field.id));
      return { field, read: (row: readonly unknown[]) => fromJson(row[at]) };
    }
    expressions.push(...storage.columns.map(({ suffix }) => columnsOf('r', field)(suffix)));
    const end = expressions.length;
    return { field, read: (row: readonly unknown[]) => storage.decode(row.slice(at, end)) };
  });
  const hasCustom = fields.some((field) => field.custom) || object.custom;
  return {
    expressions: sql.join(expressions, sql`, `),
    width: expressions.length,
    read: (row) => {
      const record: Record<string, unknown> = { id: row[0], version: row[1], deletedAt: row[2] };
      const custom: Record<string, unknown> = {};
      for (const { field, read } of readers) (field.custom ? custom : record)[field.property] = read(row);
      record.custom = hasCustom ? custom : {};
      return record as unknown as StoredRecord;
    },
  };
}

// The connection leaves JSON as text: most of what it reads goes on as it is.
const fromJson = (value: unknown): unknown => (typeof value === 'string' ? JSON.parse(value) : value);
