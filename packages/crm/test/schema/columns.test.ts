import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { sqlFieldType } from '../../src/fields/sql-registry.ts';
import { shippedObjects } from '../../src/objects/index.ts';
import { findRecords } from '../../src/records/index.ts';
import { objectOf } from '../../src/schema/index.ts';
import { makeOne } from '../kit/records.ts';
import { inWorld } from '../kit/world.ts';

const world = inWorld();
interface Column {
  readonly type: string;
  readonly isRequired: boolean;
  readonly isGenerated: boolean;
  readonly hasDefault: boolean;
}
/** By `table.column`. */
let columns: ReadonlyMap<string, Column>;
let indexes: ReadonlyMap<string, string>;
beforeAll(async () => {
  const found = await world.db.objects<Column & { at: string }>(sql`
    select c.relname || '.' || a.attname as at, format_type(a.atttypid, null) as type, a.attnotnull as "isRequired",
      a.attgenerated <> '' as "isGenerated", a.atthasdef as "hasDefault"
    from pg_attribute a join pg_class c on c.oid = a.attrelid
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped`);
  columns = new Map(found.map(({ at, ...column }) => [at, column]));
  const definitions = await world.db.rows(sql`select indexname, indexdef from pg_indexes where schemaname = 'public'`);
  indexes = new Map(definitions as [string, string][]);
});

const names: Readonly<Record<string, string>> = { timestamptz: 'timestamp with time zone' };

describe.each(shippedObjects.map((object) => object.key))('the table of %s', (key) => {
  test('has a column of the right type for each field, which holds nothing exactly when the field may', () => {
    const object = objectOf(world.schema, key);
    for (const field of object.fields.values()) {
      const { storage } = sqlFieldType(field.type);
      if (storage.kind === 'child') continue;
      for (const { suffix, type } of storage.columns) {
        const at = `${object.table}.${field.column}${suffix}`;
        const column = columns.get(at);
        expect({ at, type: column?.type }).toEqual({ at, type: names[type] ?? type });
        const isRequired = column?.isRequired || column?.isGenerated;
        expect({ at, isRequired }).toEqual({ at, isRequired: field.required ?? false });
      }
    }
  });

  test('has no column that is no field', () => {
    const object = objectOf(world.schema, key);
    const known = [...object.fields.values()].flatMap((field) => {
      const { storage } = sqlFieldType(field.type);
      return storage.kind === 'child' ? [] : storage.columns.map(({ suffix }) => field.column + suffix);
    });
    const own = [...columns.keys()]
      .filter((at) => at.startsWith(`${object.table}.`))
      .map((at) => String(at.split('.')[1]));
    expect(own.toSorted()).toEqual([...known, 'id', 'version', 'deleted_at'].toSorted());
  });

  test('has a unique index for each unique field, named so that a conflict finds its field', () => {
    const object = objectOf(world.schema, key);
    for (const field of object.fields.values()) {
      if (!field.unique) continue;
      const name = `${object.table}_${field.column}`;
      const expected = new RegExp(
        `^CREATE UNIQUE INDEX .* USING btree \\(${field.column}\\) WHERE \\(deleted_at IS NULL\\)$`,
      );
      expect(indexes.get(name), name).toMatch(expected);
    }
  });
});

test.each([
  ['company', { name: 'A' }],
  ['contact', { firstName: 'A' }],
  ['pipeline', { name: 'A' }],
  ['deal', { name: 'A' }],
  ['task', { title: 'A' }],
  ['note', { body: 'A' }],
  ['activity', { type: 'call', summary: 'A' }],
] as const)(
  'a %s carries what its type promises: every property, of its kind, and none null that is required',
  async (key, input) => {
    await makeOne(world.admin, key, input);
    const { items } = await findRecords(world.admin, key, { limit: 1 });
    const record = items[0] as Record<string, unknown>;
    const object = objectOf(world.schema, key);
    const properties = [...object.fields.values()].map(({ property }) => property);
    expect(Object.keys(record).toSorted()).toEqual([...properties, 'id', 'version', 'deletedAt', 'custom'].toSorted());
    for (const field of object.fields.values()) {
      const value = record[field.property];
      const isSet = sqlFieldType(field.type).storage.kind === 'child';
      if (isSet) expect(value).toEqual([]);
      if (field.required) expect({ at: field.path, isNull: value === null }).toEqual({ at: field.path, isNull: false });
      expect(value).not.toBeUndefined();
    }
  },
);
