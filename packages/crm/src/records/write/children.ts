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

/** Replaces the sets (e-mails, links, …) of records by those in their values; `fresh` records have none yet. */
export async function writeChildren(
  tx: Connection,
  fields: readonly SchemaField[],
  rows: readonly Row[],
  { fresh }: { fresh: boolean },
): Promise<void> {
  for (const field of fields) {
    const { storage } = sqlFieldType(field.type);
    if (storage.kind !== 'child') continue;
    const touched = rows.filter(({ values }) => Object.hasOwn(values, field.path));
    if (storage.table === 'record_links') await writeLinks(tx, field, touched, fresh);
    else await writeLabelled(tx, field, touched, fresh);
  }
}

async function writeLabelled(tx: Connection, field: SchemaField, rows: readonly Row[], fresh: boolean): Promise<void> {
  if (!fresh && rows.length) {
    const ids = sql.param(rows.map(({ id }) => id));
    await tx.rows(sql`delete from labelled_values where record_id = any(${ids}::uuid[]) and field_id = ${field.id}`);
  }
  const values = rows.flatMap(({ id, values }) =>
    ((values[field.path] ?? []) as readonly LabelledValue[]).map((item, position) => ({
      record_id: id,
      position,
      value: item.value,
      label: item.label,
      is_primary: item.primary,
    })),
  );
  if (values.length === 0) return;
  const columns = [
    { name: 'record_id', type: 'uuid' },
    { name: 'position', type: 'smallint' },
    { name: 'value', type: 'text' },
    { name: 'label', type: 'text' },
    { name: 'is_primary', type: 'boolean' },
  ];
  await tx.rows(sql`insert into labelled_values (record_id, field_id, position, value, label, is_primary)
    select v.record_id, ${field.id}::text, v.position, v.value, v.label, v.is_primary from ${recordset('v', values, columns)}`);
}

async function writeLinks(tx: Connection, field: SchemaField, rows: readonly Row[], fresh: boolean): Promise<void> {
  if (!fresh && rows.length) {
    await tx.rows(sql`delete from record_links where from_id = any(${sql.param(rows.map(({ id }) => id))}::uuid[])`);
  }
  const links = rows.flatMap(({ id, values }) =>
    ((values[field.path] ?? []) as readonly string[]).map((to) => ({ from_id: id, to_id: to })),
  );
  if (links.length === 0) return;
  const columns = [
    { name: 'from_id', type: 'uuid' },
    { name: 'to_id', type: 'uuid' },
  ];
  await tx.rows(sql`insert into record_links (from_id, to_id)
    select l.from_id, l.to_id from ${recordset('l', links, columns)}`);
}
