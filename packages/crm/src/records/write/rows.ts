import type { Connection } from '@cardinal/db/connection';
import { sql } from 'drizzle-orm';
import type { SchemaField, SchemaObject } from '../../schema/index.ts';
import { touchesDocument } from '../../search/document.ts';
import { removeDocuments, writeDocuments } from '../../search/write.ts';
import { keepMerged } from '../merged.ts';
import { writeChildren } from './children.ts';
import { encodeColumns, recordset, type WrittenColumn, writtenColumns } from './columns.ts';
import { type Diff, fieldsIn, releasedBy, type Values } from './values.ts';

/** A record that comes into being. */
export interface NewRow {
  readonly id: string;
  readonly values: Values;
  readonly diff: Diff;
}

/** A record that changes: its values, or only whether it is in the trash. `version` is the new one. */
export interface ChangedRow extends NewRow {
  readonly version: number;
}

const idColumn = { name: 'id', type: 'uuid' };
const versionColumn = { name: 'version', type: 'integer' };

/**
 * Writes new records of one object, their roots, sets and ledger rows. The operation is in the ledger already.
 * This, `changeRows` and `removeRows` are the only writers of records there are.
 */
export async function insertRows(
  tx: Connection,
  object: SchemaObject,
  operationId: string,
  rows: readonly NewRow[],
): Promise<void> {
  const fields = unionOfFields(object, rows);
  const columns = writtenColumns(fields);
  const names = columns.map(({ name }) => sql`, ${sql.identifier(name)}`);
  const encoded = rows.map(({ id, values }) => ({ id, ...encodeColumns(fields, values) }));
  const records =
    tx.rows(sql`with input as materialized (select * from ${recordset('i', encoded, [idColumn, ...columns])}),
    root as (insert into records (id, object) select id, ${object.key}::text from input),
    ${ledgerRows(
      object,
      operationId,
      'create',
      rows.map((row) => ({ ...row, version: 1 })),
    )}
    insert into ${sql.identifier(object.table)} (id${sql.join(names)}) select id${sql.join(names)} from input`);
  const ids = rows.map(({ id }) => id);
  // Each is put together while Postgres is at the one before; they are run in this order on the same connection.
  await Promise.all([records, writeChildren(tx, fields, rows, { fresh: true }), writeDocuments(tx, object, ids)]);
}

/** Writes changed records of one object and their ledger rows, in one statement for each set of fields. */
export async function changeRows(
  tx: Connection,
  object: SchemaObject,
  operationId: string,
  action: 'update' | 'trash' | 'restore',
  rows: readonly ChangedRow[],
): Promise<void> {
  for (const group of byFields(object, rows)) {
    const columns = writtenColumns(group.fields);
    const encoded = group.rows.map(({ id, version, values }) => ({
      id,
      version,
      ...encodeColumns(group.fields, values),
    }));
    const records = tx.rows(sql`with input as materialized (
        select * from ${recordset('i', encoded, [idColumn, versionColumn, ...columns])}),
      ${ledgerRows(object, operationId, action, group.rows)}
      update ${sql.identifier(object.table)} r set version = input.version, updated_at = now()
        ${assignments(columns)}${trashAssignment[action]}
      from input where r.id = input.id`);
    await Promise.all([
      records,
      writeChildren(tx, group.fields, group.rows, { fresh: false }),
      keepFound(tx, object, action, group),
      keepMerged(
        tx,
        action,
        operationId,
        group.rows.map(({ id }) => id),
      ),
    ]);
  }
}

/** Keeps what records are found by in step with what is done to them. */
async function keepFound(tx: Connection, object: SchemaObject, action: 'update' | 'trash' | 'restore', group: Group) {
  const ids = group.rows.map(({ id }) => id);
  if (action === 'trash') return await removeDocuments(tx, ids);
  if (action === 'restore' || touchesDocument(object, group.fields)) await writeDocuments(tx, object, ids);
}

interface Group {
  readonly fields: SchemaField[];
  readonly rows: ChangedRow[];
}

/** Removes records of one object for good, with all that is theirs, and enters that in the ledger. */
export async function removeRows(
  tx: Connection,
  object: SchemaObject,
  operationId: string,
  rows: readonly { readonly id: string; readonly version: number }[],
): Promise<void> {
  const gone = rows.map(({ id, version }) => ({ id, version: version + 1, values: {}, diff: {} }));
  await tx.rows(sql`with ${ledgerRows(object, operationId, 'purge', gone)}
    delete from records where id = any(${sql.param(rows.map(({ id }) => id))}::uuid[])`);
}

const trashAssignment = {
  update: sql``,
  trash: sql`, deleted_at = now()`,
  restore: sql`, deleted_at = null`,
} as const;

const assignments = (columns: readonly WrittenColumn[]) =>
  sql.join(columns.map(({ name }) => sql`, ${sql.identifier(name)} = input.${sql.identifier(name)}`));

/** `at` is when the statement began: the records are locked by then, so a record's changes are in the order of their times. */
function ledgerRows(object: SchemaObject, operationId: string, action: string, rows: readonly ChangedRow[]) {
  const entries = rows.map(({ id, version, diff }) => ({ id, version, diff, released: releasedBy(object, diff) }));
  const columns = [idColumn, versionColumn, { name: 'diff', type: 'jsonb' }, { name: 'released', type: 'uuid[]' }];
  return sql`ledger as (insert into changes (at, operation_id, object, record_id, action, version, diff, released)
    select statement_timestamp(), ${operationId}::uuid, ${object.key}::text, e.id, ${action}::text, e.version, e.diff, e.released
    from ${recordset('e', entries, columns)})`;
}

function unionOfFields(object: SchemaObject, rows: readonly NewRow[]): SchemaField[] {
  const all: Values = {};
  for (const { values } of rows) Object.assign(all, values);
  return fieldsIn(object, all);
}

function byFields(object: SchemaObject, rows: readonly ChangedRow[]) {
  const groups = new Map<string, Group>();
  for (const row of rows) {
    const fields = fieldsIn(object, row.values);
    const key = fields.map((field) => field.path).join(' ');
    const group = groups.get(key) ?? { fields, rows: [] };
    group.rows.push(row);
    groups.set(key, group);
  }
  return groups.values();
}
