import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import type { Context } from '../../src/context/index.ts';
import {
  createField,
  deleteField,
  deleteObject,
  fieldInput,
  indexReferences,
  restoreField,
  restoreObject,
} from '../../src/definitions/index.ts';
import { purgeRecords } from '../../src/records/index.ts';
import { objectOf } from '../../src/schema/index.ts';
import { undoOperation } from '../../src/undo/index.ts';
import { make, makeOne, read, restore, trash } from '../kit/records.ts';
import { refusal } from '../kit/refusals.ts';
import { inWorld } from '../kit/world.ts';
import { renewed, withObject } from './factory-order.ts';

/** What is deleted of the schema holds nobody up, and holds again when it is back. */
const world = inWorld();
let admin: Context;
beforeAll(async () => {
  admin = await withObject(world.admin, {
    key: 'lot',
    singular: 'Lot',
    plural: 'Lots',
    slug: 'lots',
    icon: 'box',
    description: '',
    title: { label: 'Name' },
    fields: [{ key: 'maker', type: 'relation', label: 'Maker', target: 'company', onDelete: 'refuse' }],
  });
});

const add = async (field: object) => {
  const { result } = await createField(admin, { object: 'lot', field: fieldInput.parse(field) });
  admin = await renewed(admin);
  return result.id;
};
const remove = async (key: string, confirm: string) => {
  const { operationId } = await deleteField(admin, { object: 'lot', key, confirm });
  admin = await renewed(admin);
  return operationId;
};
const worker = async () => {
  const deps = { db: world.db, schema: () => admin.schema, signal: new AbortController().signal, attempt: 1 };
  await indexReferences.handle(deps, {});
};
const gone = async (id: string) => {
  await trash(admin, 'company', id);
  await purgeRecords(admin, 'company', [id]);
};

test('a deleted field that was unique keeps no record in the trash, and comes back when its values are unique again', async () => {
  const id = await add({ key: 'code', type: 'text', label: 'Code', unique: true });
  const [first] = await make(admin, 'lot', { name: 'A', custom: { code: 'X' } });
  await trash(admin, 'lot', first as string);
  const [second] = await make(admin, 'lot', { name: 'B', custom: { code: 'X' } });
  expect((await refusal(restore(admin, 'lot', first as string))).code).toBe('conflict');
  const operationId = await remove('code', 'Code');
  await restore(admin, 'lot', first as string);
  const words =
    'Code lets no two records hold the same, and 2 hold "X" by now. Put all but one of them in the trash; then it can come back.';
  expect((await refusal(restoreField(admin, { id }))).message).toBe(words);
  expect((await refusal(undoOperation(admin, { operationId }))).message).toBe(words);
  await trash(admin, 'lot', second as string);
  await undoOperation(admin, { operationId });
  admin = await renewed(admin);
  expect((await read(admin, 'lot', first as string)).custom['code']).toBe('X');
  const issues = ['records.0.custom.code: duplicate'];
  expect((await refusal(make(admin, 'lot', { name: 'C', custom: { code: 'X' } }))).issues).toEqual(issues);
  await remove('code', 'Code');
  await restoreField(admin, { id });
  admin = await renewed(admin);
  expect((await refusal(make(admin, 'lot', { name: 'C', custom: { code: 'X' } }))).issues).toEqual(issues);
});

test('a deleted relation keeps nothing from being removed, deletes nothing along, and holds again when it is back', async () => {
  const [kept, lost, owned] = await make(admin, 'company', { name: 'Kept' }, { name: 'Lost' }, { name: 'Owner' });
  const part = await add({ key: 'whole', type: 'relation', label: 'Whole', target: 'company', onDelete: 'delete' });
  const lot = await makeOne(admin, 'lot', { name: 'L', custom: { makerId: lost, wholeId: owned } });
  const other = await makeOne(admin, 'lot', { name: 'M', custom: { makerId: kept } });
  expect((await refusal(trash(admin, 'company', lost as string))).code).toBe('conflict');
  const { id: maker } = objectOf(admin.schema, 'lot').fields.get('custom.maker') ?? {};
  await remove('maker', 'Maker');
  await remove('whole', 'Whole');
  await gone(lost as string);
  await gone(owned as string);
  for (const id of [maker as string, part]) await restoreField(admin, { id });
  admin = await renewed(admin);
  await worker();
  expect((await read(admin, 'lot', lot)).custom).toMatchObject({ makerId: null, wholeId: null });
  expect((await read(admin, 'lot', other)).custom).toMatchObject({ makerId: kept });
  expect((await refusal(trash(admin, 'company', kept as string))).code).toBe('conflict');
  const keys = await world.db.rows(sql`select confdeltype, convalidated from pg_constraint
    where conrelid = 'c_lot'::regclass and contype = 'f' and confrelid = 'companies'::regclass order by 1`);
  expect(keys).toEqual([
    ['c', true],
    ['r', true],
  ]);
});

test('a deleted object keeps nothing from being removed, and its fields are as they were when it is back', async () => {
  await add({ key: 'serial', type: 'text', label: 'Serial', unique: true });
  const maker = await makeOne(admin, 'company', { name: 'Maker' });
  const lot = await makeOne(admin, 'lot', { name: 'S', custom: { serial: '1', makerId: maker } });
  await deleteObject(admin, { key: 'lot', confirm: 'Lots' });
  admin = await renewed(admin);
  await gone(maker);
  const [row] = await world.db.rows(sql`select id from object_definitions where key = 'lot'`);
  await restoreObject(admin, { id: row?.[0] as string });
  admin = await renewed(admin);
  await worker();
  expect((await read(admin, 'lot', lot)).custom).toMatchObject({ serial: '1', makerId: null });
  expect((await refusal(make(admin, 'lot', { name: 'T', custom: { serial: '1' } }))).issues).toEqual([
    'records.0.custom.serial: duplicate',
  ]);
});
