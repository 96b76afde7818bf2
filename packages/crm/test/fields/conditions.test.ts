import { connect, type Database } from '@cardinal/db/connection';
import { createTestDatabase } from '@cardinal/db/testing';
import { type SQL, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FieldDefinition } from '../../src/fields/index.ts';
import { fieldType, fieldTypes, type OperatorName, operandSchema, operatorNames } from '../../src/fields/index.ts';
import { sqlFieldType, sqlFieldTypes } from '../../src/fields/sql-registry.ts';
import type { FilterContext } from '../../src/fields/sql-type.ts';
import { cases, ids, me } from './cases.ts';

const context: FilterContext = { actorId: me, today: '2026-11-01', timeZone: 'America/New_York' };

let db: Database;
let drop: () => Promise<void>;
beforeAll(async () => {
  const made = await createTestDatabase();
  drop = made.drop;
  db = connect(made.url, { max: 2 });
  await db.rows(
    sql`insert into records (id, object) select id, 'contact' from unnest(${sql.param(ids)}::uuid[]) as ids(id)`,
  );
});
afterAll(async () => {
  await db.close();
  await drop();
});

/** Keeps one value per row in a table of the field's own, the way the engine does. */
async function keep(field: FieldDefinition, values: readonly unknown[]): Promise<string> {
  const { storage } = sqlFieldType(field.type);
  const table = `kept_${field.type.toLowerCase()}_${Math.random().toString(36).slice(2)}`;
  const columns = storage.kind === 'columns' ? storage.columns : [];
  const list = columns.map(({ suffix, type }) => sql`, ${sql.identifier(`f${suffix}`)} ${sql.raw(type)}`);
  await db.rows(sql`create table ${sql.identifier(table)} (id uuid, at integer${sql.join(list)})`);
  for (const [at, value] of values.entries()) {
    const encoded: unknown[] = storage.kind === 'columns' && value !== null ? [...storage.encode(value as never)] : [];
    const row = Object.fromEntries(columns.map(({ suffix }, index) => [`f${suffix}`, encoded[index] ?? null]));
    await db.rows(sql`insert into ${sql.identifier(table)} select * from jsonb_to_recordset(
      ${JSON.stringify([{ id: ids[at], at, ...row }])}::jsonb) as r(id uuid, at integer${sql.join(list)})`);
    if (storage.kind === 'child') await keepChildren(storage.table, table, ids[at] ?? '', value);
  }
  return table;
}

async function keepChildren(kind: string, fieldId: string, id: string, value: unknown): Promise<void> {
  const items = JSON.stringify(value ?? []);
  if (kind === 'record_links') {
    await db.rows(sql`insert into record_links select ${id}::uuid, v::uuid from jsonb_array_elements_text(${items}::jsonb) v
      on conflict do nothing`);
    return;
  }
  if (kind === 'relation_links') {
    await db.rows(sql`insert into relation_links select ${id}::uuid, ${fieldId}::text, v::uuid
      from jsonb_array_elements_text(${items}::jsonb) v on conflict do nothing`);
    return;
  }
  await db.rows(sql`insert into labelled_values (record_id, field_id, position, value, label, is_primary)
    select ${id}::uuid, ${fieldId}::text, n, v ->> 'value', v ->> 'label', (v -> 'primary')::boolean
    from jsonb_array_elements(${items}::jsonb) with ordinality as e(v, n)`);
}

const columnsOf =
  (table: string) =>
  (suffix = ''): SQL => {
    if (suffix === 'recordId') return sql`t.id`;
    return suffix === 'fieldId' ? sql`${table}` : sql`t.${sql.identifier(`f${suffix}`)}`;
  };

async function found(table: string, condition: SQL): Promise<unknown[]> {
  const rows = await db.rows(sql`select t.at from ${sql.identifier(table)} t where ${condition} order by t.at`);
  return rows.map(([at]) => at);
}

describe.each(cases.map((each) => [each.name, each] as const))('%s', (_name, { field, values, expected, sorted }) => {
  const type = sqlFieldType(field.type);
  let table: string;
  beforeAll(async () => {
    table = await keep(field, values);
  });

  const apply = (operator: OperatorName, raw: unknown): SQL => {
    const operand: unknown = operandSchema(field, operator)?.parse(raw);
    const conditions: Readonly<Record<string, unknown>> = type.conditions;
    const condition = conditions[operator] as (...given: unknown[]) => SQL;
    return condition(columnsOf(table), operand, context, field);
  };

  test('gives back what was kept', async () => {
    const { storage } = type;
    const reads =
      storage.kind === 'child'
        ? [storage.read(sql`t.id`, table)]
        : storage.columns.map(({ suffix }) => columnsOf(table)(suffix));
    const rows = await db.rows(sql`select ${sql.join(reads, sql`, `)} from ${sql.identifier(table)} t order by t.at`);
    const kept = rows.map((row) => {
      if (storage.kind === 'columns') return storage.decode(row);
      return typeof row[0] === 'string' ? (JSON.parse(row[0]) as unknown) : row[0];
    });
    expect(kept).toEqual(values);
  });

  test('every operator of the group is tried', () => {
    const own: readonly OperatorName[] = operatorNames[fieldType(field.type).operators];
    const tried = new Set(
      cases
        .filter((each) => each.field.type === field.type)
        .flatMap((each) => each.expected.map(([operator]) => operator)),
    );
    expect(own.filter((operator) => !tried.has(operator))).toEqual([]);
  });

  test.each(expected)('%s %j', async (operator, operand, rows) => {
    expect(await found(table, apply(operator, operand))).toEqual(rows);
    // A negation of the condition finds the others, so that no condition is unknown where it should be false.
    const others = values.map((_value, at) => at).filter((at) => !rows.includes(at));
    expect(await found(table, sql`(${apply(operator, operand)}) is not true`)).toEqual(others);
  });

  test('is sorted by its order', async () => {
    const order = type.sort?.(columnsOf(table), field);
    expect(order !== undefined).toBe(sorted !== undefined);
    if (!order || !sorted) return;
    const rows = await db.rows(sql`select t.at from ${sql.identifier(table)} t order by ${order} nulls last, t.at`);
    expect(rows.map(([at]) => at)).toEqual(sorted);
  });
});

test('to nobody, nothing is mine', async () => {
  const field: FieldDefinition = { type: 'user', label: 'Owner' };
  const table = await keep(field, [me, null]);
  const nobody = { ...context, actorId: null };
  const { eq, ne, in: among, notIn } = sqlFieldTypes.user.conditions;
  expect(await found(table, eq(columnsOf(table), 'me' as never, nobody, field))).toEqual([]);
  expect(await found(table, ne(columnsOf(table), 'me' as never, nobody, field))).toEqual([0, 1]);
  expect(await found(table, among(columnsOf(table), ['me'] as never, nobody, field))).toEqual([]);
  expect(await found(table, notIn(columnsOf(table), ['me'] as never, nobody, field))).toEqual([0, 1]);
});

test('every field type is tried', () => {
  expect(new Set(cases.map(({ field }) => field.type))).toEqual(new Set(Object.keys(fieldTypes)));
});
