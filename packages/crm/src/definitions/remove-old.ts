import type { Connection, Database } from '@cardinal/db/connection';
import { sql } from 'drizzle-orm';
import { shippedObjects } from '../objects/index.ts';
import { removeLeftovers } from './convert/leftovers.ts';
import { chunkOfRecords, dropColumns, dropTable, putAwayName } from './ddl.ts';
import {
  fieldColumns,
  objectColumns,
  placed,
  readDefinitions,
  readStored,
  type StoredField,
  type StoredObject,
  tableOf,
} from './stored.ts';

/** How long what a team deletes of its schema is kept, in days. */
const keptDays = 30;
const old = sql`t.deleted_at < now() - make_interval(days => ${keptDays}::int)`;

/** Removes for good what was deleted of the schema for long enough: columns, tables, and the records in them. */
export async function removeOldDefinitions(db: Database, signal: AbortSignal): Promise<void> {
  await removeLeftovers(db);
  // Fields first: what refers to the records of an object would forbid to remove them.
  for (const field of await readStored<StoredField>(db, 'field_definitions', fieldColumns, old))
    await removeField(db, field);
  for (const object of await readStored<StoredObject>(db, 'object_definitions', objectColumns, old)) {
    // Records go in chunks, since links and values of theirs go along.
    while (!signal.aborted && (await db.rows(chunkOfRecords(object.id))).length > 0);
    if (signal.aborted) return;
    await db.transaction(async (tx) => {
      await tx.rows(sql`select set_config('lock_timeout', '100ms', true)`);
      await tx.rows(dropTable(object.id));
      await tx.rows(sql`delete from object_definitions where id = ${object.id}::uuid`);
    });
  }
}

/** Removes a deleted field; one that someone has brought back by now stays. */
async function removeField(db: Database, field: StoredField): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.rows(sql`select set_config('lock_timeout', '100ms', true)`);
    const removed = await tx.rows(
      sql`delete from field_definitions t where t.id = ${field.id}::uuid and ${old} returning 1`,
    );
    if (removed.length === 0) return;
    await tx.rows(sql`delete from labelled_values where field_id = ${field.id}`);
    await tx.rows(sql`delete from relation_links where field_id = ${field.id}`);
    const table = await tableWith(tx, field);
    for (const statement of dropColumns(table, placed(field))) await tx.rows(statement);
  });
}

/** The table that has a field's columns; that of an object which is deleted as well is put away. */
async function tableWith(db: Connection, { object, objectId }: StoredField): Promise<string> {
  const { objects } = await readDefinitions(db);
  if (objectId !== null && !objects.some(({ id }) => id === objectId)) return putAwayName(objectId);
  return shippedObjects.find(({ key }) => key === object)?.table ?? tableOf({ key: object });
}
