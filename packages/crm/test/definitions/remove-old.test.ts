import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { z } from 'zod';
import {
  createField,
  type createObjectInput,
  deleteField,
  deleteObject,
  fieldInput,
} from '../../src/definitions/index.ts';
import { removeOldDefinitions } from '../../src/definitions/remove-old.ts';
import { makeOne } from '../kit/records.ts';
import { inWorld } from '../kit/world.ts';
import { factoryOrder, renewed, withObject } from './factory-order.ts';

const world = inWorld();
const { signal } = new AbortController();

/** What of the tables and columns that were put away is left. */
const left = async () => {
  const [row] = await world.db.rows(sql`select
    (select count(*) from pg_tables where tablename ~ '^d_[0-9a-f]{12}$'),
    (select count(*) from information_schema.columns where column_name ~ '^d_[0-9a-f]{12}')`);
  return row;
};

const age = async () => {
  for (const table of ['object_definitions', 'field_definitions'])
    await world.db.rows(sql`update ${sql.identifier(table)} set deleted_at = deleted_at - interval '31 days'`);
};

test('what refers to a deleted object holds up nothing, nor does a field that was deleted before its object', async () => {
  const relation = { type: 'relation', target: 'part', onDelete: 'refuse' } as const;
  const part: z.input<typeof createObjectInput> = {
    ...factoryOrder,
    key: 'part',
    singular: 'Part',
    plural: 'Parts',
    slug: 'parts',
    fields: [
      { key: 'partOf', label: 'Part of', ...relation },
      { key: 'weight', label: 'Weight', type: 'number' },
    ],
  };
  const admin = await withObject(world.admin, part);
  const mainPart = { key: 'mainPart', label: 'Main part', ...relation };
  await createField(admin, { object: 'company', field: fieldInput.parse(mainPart) });
  const now = await renewed(admin);
  const whole = await makeOne(now, 'part', { name: 'Engine' });
  await makeOne(now, 'part', { name: 'Bolt', custom: { partOfId: whole } });
  await makeOne(now, 'company', { name: 'Acme', custom: { mainPartId: whole } });
  await deleteField(now, { object: 'part', key: 'weight', confirm: 'Weight' });
  await age();
  await deleteObject(now, { key: 'part', confirm: 'Parts' });
  await removeOldDefinitions(world.db, signal);
  const [kept] = await world.db.rows(sql`select (select count(*) from object_definitions),
    (select count(*) from field_definitions), (select count(*) from records where object = 'part')`);
  expect(kept).toEqual([1, 2, 2]);
  await age();
  await removeOldDefinitions(world.db, signal);
  expect(await left()).toEqual([0, 0]);
  const [gone] = await world.db.rows(sql`select (select count(*) from field_definitions),
    (select count(*) from records where object = 'part')`);
  expect(gone).toEqual([0, 0]);
});

test('what was deleted is there for 30 days, and then gone with its records and values', async () => {
  const admin = await withObject(world.admin, factoryOrder);
  const field = (key: string, type: string) => fieldInput.parse({ key, type, label: key });
  await createField(admin, { object: 'company', field: field('site', 'address') });
  await createField(admin, { object: 'company', field: field('mails', 'emails') });
  const now = await renewed(admin);
  const mails = [{ value: 'a@example.com', label: null, primary: true }];
  const company = await makeOne(now, 'company', { name: 'Acme', custom: { mails } });
  const order = await makeOne(now, 'factoryOrder', { name: 'A-1', custom: { companyId: company } });
  await deleteField(now, { object: 'company', key: 'site', confirm: 'site' });
  await deleteField(now, { object: 'company', key: 'mails', confirm: 'mails' });
  await deleteObject(now, { key: 'factoryOrder', confirm: 'Factory orders' });
  const before = await left();
  await removeOldDefinitions(world.db, signal);
  expect(await left()).toEqual(before);
  await age();
  await removeOldDefinitions(world.db, signal);
  expect(await left()).toEqual([0, 0]);
  const [row] = await world.db.rows(sql`select (select count(*) from records where id = ${order}::uuid),
    (select count(*) from labelled_values), (select count(*) from object_definitions), (select count(*) from field_definitions)`);
  expect(row).toEqual([0, 0, 0, 0]);
});
