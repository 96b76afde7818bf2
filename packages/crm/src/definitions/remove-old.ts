import type { Connection, Database } from '@cardinal/db/connection';
import { sql } from 'drizzle-orm';
import { chunkOfRecords, dropColumns, dropTable } from './ddl.ts';
import { schemaOf } from './load.ts';
import {
  asJson,
  fieldColumns,
  objectColumns,
  placed,
  readDefinitions,
  type StoredField,
  type StoredObject,
  tableOf,
} from './stored.ts';

/** How long what a team deletes of its schema is kept, in days. */
const keptDays = 30;
const old = sql`t.deleted_at < now() - make_interval(days => ${keptDays}::int)`;

/** Removes for good what was deleted of the schema for long enough: columns, tables, and the records in them. */
export async function removeOldDefinitions(db: Database, signal: AbortSignal): Promise<void> {
  for (const object of await rowsOf<StoredObject>(db, 'object_definitions', objectColumns)) {
    // Records go in chunks, since links and values of theirs go along.
    while (!signal.aborted && (await db.rows(chunkOfRecords(object.id))).length > 0);
    if (signal.aborted) return;
    await db.transaction(async (tx) => {
      await tx.rows(sql`select set_config('lock_timeout', '100ms', true)`);
      await tx.rows(dropTable(object.id));
      await tx.rows(sql`delete from object_definitions where id = ${object.id}::uuid`);
    });
  }
  const { objects } = schemaOf(await readDefinitions(db));
  for (const field of await rowsOf<StoredField>(db, 'field_definitions', fieldColumns)) {
    const table = objects.get(field.object)?.table ?? tableOf({ key: field.object });
    await db.transaction(async (tx) => {
      await tx.rows(sql`select set_config('lock_timeout', '100ms', true)`);
      await tx.rows(sql`delete from labelled_values where field_id = ${field.id}`);
      await tx.rows(sql`delete from field_definitions where id = ${field.id}::uuid`);
      for (const statement of dropColumns(table, placed(field))) await tx.rows(statement);
    });
  }
}

async function rowsOf<T>(db: Connection, table: string, columns: Readonly<Record<string, string>>): Promise<T[]> {
  const rows = await db.rows(sql`select ${asJson(columns)}::text from ${sql.identifier(table)} t where ${old}`);
  return rows.map(([json]) => JSON.parse(json as string) as T);
}
