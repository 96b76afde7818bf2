import type { Connection } from '@cardinal/db/connection';
import { sql } from 'drizzle-orm';
import type { LabelledValue } from '../../fields/index.ts';
import { sqlFieldType } from '../../fields/sql-registry.ts';
import type { SchemaField } from '../../schema/index.ts';
import { recordset } from './columns.ts';
import type { Values } from './values.ts';

interface Row {
  readonly id: string;
  readonly values: Values;
}

/**
 * Replaces the sets (e-mails, links, …) of records by those in their values; `fresh` records have none yet. Every statement
 * is sent before it returns its promise, so that what is sent next comes after them.
 */
export async function writeChildren(
  tx: Connection,
  fields: readonly SchemaField[],
  rows: readonly Row[],
  { fresh }: { fresh: boolean },
): Promise<void> {
  await Promise.all(
    fields.map(async (field) => {
      const { storage } = sqlFieldType(field.type);
      if (storage.kind !== 'child') return;
      const touched = rows.filter(({ values }) => Object.hasOwn(values, field.path));
      await writers[storage.table](tx, field, touched, fresh);
    }),
  );
}

async function writeLabelled(tx: Connection, field: SchemaField, rows: readonly Row[], fresh: boolean): Promise<void> {
  const ids = sql.param(rows.map(({ id }) => id));
  const cleared =
    !fresh && rows.length
      ? tx.rows(sql`delete from labelled_values where record_id = any(${ids}::uuid[]) and field_id = ${field.id}`)
      : undefined;
  const values = rows.flatMap(({ id, values }) =>
    ((values[field.path] ?? []) as readonly LabelledValue[]).map((item, position) => ({
      record_id: id,
      position,
      value: item.value,
      label: item.label,
      is_primary: item.primary,
    })),
  );
  if (values.length === 0) return void (await cleared);
  const columns = [
    { name: 'record_id', type: 'uuid' },
    { name: 'position', type: 'smallint' },
    { name: 'value', type: 'text' },
    { name: 'label', type: 'text' },
    { name: 'is_primary', type: 'boolean' },
  ];
  const written = tx.rows(sql`insert into labelled_values (record_id, field_id, position, value, label, is_primary)
    select v.record_id, ${field.id}::text, v.position, v.value, v.label, v.is_primary from ${recordset('v', values, columns)}`);
  await Promise.all([cleared, written]);
}

async function writeLinks(tx: Connection, field: SchemaField, rows: readonly Row[], fresh: boolean): Promise<void> {
  const ids = sql.param(rows.map(({ id }) => id));
  const cleared =
    !fresh && rows.length ? tx.rows(sql`delete from record_links where from_id = any(${ids}::uuid[])`) : undefined;
  const links = rows.flatMap(({ id, values }) =>
    ((values[field.path] ?? []) as readonly string[]).map((to) => ({ from_id: id, to_id: to })),
  );
  if (links.length === 0) return void (await cleared);
  const columns = [
    { name: 'from_id', type: 'uuid' },
    { name: 'to_id', type: 'uuid' },
  ];
  const written = tx.rows(sql`insert into record_links (from_id, to_id)
    select l.from_id, l.to_id from ${recordset('l', links, columns)}`);
  await Promise.all([cleared, written]);
}

async function writeRelations(tx: Connection, field: SchemaField, rows: readonly Row[], fresh: boolean): Promise<void> {
  const ids = sql.param(rows.map(({ id }) => id));
  const cleared =
    !fresh && rows.length
      ? tx.rows(sql`delete from relation_links where from_id = any(${ids}::uuid[]) and field_id = ${field.id}`)
      : undefined;
  const links = rows.flatMap(({ id, values }) =>
    ((values[field.path] ?? []) as readonly string[]).map((to) => ({ from_id: id, to_id: to })),
  );
  if (links.length === 0) {
    await cleared;
    return;
  }
  const columns = [
    { name: 'from_id', type: 'uuid' },
    { name: 'to_id', type: 'uuid' },
  ];
  const written = tx.rows(sql`insert into relation_links (from_id, field_id, to_id)
    select l.from_id, ${field.id}::text, l.to_id from ${recordset('l', links, columns)}`);
  await Promise.all([cleared, written]);
}

const writers = { labelled_values: writeLabelled, record_links: writeLinks, relation_links: writeRelations } as const;
