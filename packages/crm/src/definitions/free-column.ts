import type { Connection } from '@cardinal/db/connection';
import { sql } from 'drizzle-orm';
import { enqueue } from '../jobs/index.ts';
import { settleColumnJob } from './settle-column.job.ts';
import { placed, type StoredField } from './stored.ts';

/**
 * Gives a field that comes into use the column of its key; or another one where that is a column still, which this very
 * change puts away. A process that has not heard of the change yet writes to the old one by name: it must find that
 * nothing has it any more, and not a column of another type. When every process has heard, the job gives it its name.
 */
export async function placeColumn(tx: Connection, table: string, field: StoredField): Promise<StoredField> {
  const usual = { ...field, columnName: null };
  const { column } = placed(usual);
  const columnName = (await isColumn(tx, table, column)) ? `${column}_2` : null;
  await tx.rows(sql`update field_definitions set column_name = ${columnName} where id = ${field.id}::uuid`);
  if (columnName !== null) {
    await enqueue(tx, settleColumnJob, { field: field.id }, `${settleColumnJob.name}:${field.id}`);
  }
  return { ...field, columnName };
}

/** Whether a table has a column. */
export async function isColumn(tx: Connection, table: string, column: string): Promise<boolean> {
  const [row] =
    await tx.rows(sql`select 1 from pg_attribute where attrelid = to_regclass(${table}) and attname = ${column}
    and not attisdropped`);
  return row !== undefined;
}
