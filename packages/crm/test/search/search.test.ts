import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { type Role, shippedRoles } from '../../src/permissions/index.ts';
import { searchRecords } from '../../src/search/index.ts';
import { make, makeOne, trash } from '../kit/records.ts';
import { inWorld } from '../kit/world.ts';

const world = inWorld();
beforeAll(async () => {
  await make(
    world.admin,
    'company',
    { name: 'Northwind' },
    { name: 'Northwind Traders' },
    { name: 'Great Northwind' },
    { name: 'Southwind' },
  );
  await make(world.admin, 'contact', { firstName: 'North', lastName: 'West' }, { firstName: '100%', lastName: 'Sure' });
  await make(world.admin, 'vessel', { name: 'Northwind Spirit of the Seas' });
});

const search = async (query: string, input = {}) =>
  (await searchRecords(world.admin, { query, ...input })).map(({ title }) => title);

test('whole titles come first, then beginnings, then words; the shorter first, of any object', async () => {
  expect(await search('northwind')).toEqual([
    'Northwind',
    'Northwind Traders',
    'Northwind Spirit of the Seas',
    'Great Northwind',
  ]);
  expect(await search('  NORTH   west ')).toEqual(['North West']);
  expect(await search('wind')).toEqual([]);
});

test('one letter finds beginnings, and words when those do not fill the page', async () => {
  const all = ['North West', 'Northwind', 'Great Northwind', 'Northwind Traders', 'Northwind Spirit of the Seas'];
  expect((await search('N', { limit: 5 })).toSorted(byWords)).toEqual(all.toSorted(byWords));
  expect(await search('N', { limit: 2 })).toEqual(['Northwind', 'North West']);
  expect(await search('N', { limit: 4 })).not.toContain('Great Northwind');
  expect(await search('1', {})).toEqual(['100% Sure']);
});
const byWords = (one: string, other: string) => one.localeCompare(other);

test('what LIKE reads as a pattern, and what no text holds, is read as it stands', async () => {
  expect(await search('100%')).toEqual(['100% Sure']);
  expect(await search('%')).toEqual([]);
  expect(await search('_orthwind')).toEqual([]);
  expect(await search('\\')).toEqual([]);
  expect(await search('north\0wind')).toEqual([]);
  expect(await search("'; drop table contacts; --")).toEqual([]);
});

test('objects, limit and trash narrow it; settings are found only when asked for', async () => {
  expect(await search('northwind', { objects: ['vessel'] })).toEqual(['Northwind Spirit of the Seas']);
  expect(await search('northwind', { limit: 1 })).toEqual(['Northwind']);
  expect(await search('sales')).toEqual([]);
  expect(await search('sales', { objects: ['pipeline'] })).toEqual(['Sales']);
  expect(await search('northwind', { objects: [] })).toEqual([]);
  expect(await search('northwind', { objects: ['nope'] })).toEqual([]);
  const id = await makeOne(world.admin, 'company', { name: 'Northwind Trash' });
  await trash(world.admin, 'company', id);
  expect(await search('northwind trash')).toEqual([]);
});

test('nothing typed finds what changed last', async () => {
  const id = await makeOne(world.admin, 'company', { name: 'Just now' });
  await world.db.rows(sql`update companies set updated_at = now() + interval '1 minute' where id = ${id}::uuid`);
  expect((await search(' ', { limit: 2 }))[0]).toBe('Just now');
});

test('a title that one may not know is not searched', async () => {
  const role: Role = { ...shippedRoles.manager, key: 'blind', hiddenFields: { company: ['name'] } };
  const hits = await searchRecords(await world.as(role), { query: 'northwind' });
  expect(hits.map(({ object }) => object)).toEqual(['vessel']);
});
