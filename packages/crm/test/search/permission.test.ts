import { beforeAll, expect, test } from 'vitest';
import type { Context } from '../../src/context/index.ts';
import { type Grant, type Role, shippedRoles } from '../../src/permissions/index.ts';
import { searchRecords } from '../../src/search/index.ts';
import { learnWords } from '../../src/search/words.ts';
import { make, makeOne } from '../kit/records.ts';
import { inWorld } from '../kit/world.ts';

const world = inWorld();
const own: Grant = { create: 'own', read: 'own', update: 'own', delete: 'own' };
const none: Grant = { create: 'none', read: 'none', update: 'none', delete: 'none' };

const hitsOf = async (context: Context, query: string) => await searchRecords(context, { query });
const titlesOf = async (context: Context, query: string) => (await hitsOf(context, query)).map(({ title }) => title);

beforeAll(async () => {
  await make(
    world.admin,
    'company',
    { name: 'Secretive', domain: 'hidden.example', phone: '+14155550199' },
    ...Array.from({ length: 400 }, (_, n) => ({ name: `Common ${n}` })),
  );
  await learnWords(world.db);
});

test('one who reads their own finds their own, whatever others have', async () => {
  const context = await world.as({ ...shippedRoles.member, key: 'own', records: own });
  await make(context, 'vessel', { name: 'Common vessel' });
  await make(context, 'company', { name: 'The common one' });
  for (const query of ['common', 'c', 'one common', 'commn', 'commn vesel']) {
    expect((await titlesOf(context, query)).filter((title) => !/^(The common one|Common vessel)$/.test(title))).toEqual(
      [],
    );
  }
  expect((await titlesOf(context, 'common')).toSorted()).toEqual(['Common vessel', 'The common one']);
  expect(await titlesOf(context, 'secretive')).toEqual([]);
});

test('an object that one may not read is not looked through, nor one whose title one may not know', async () => {
  const without = await world.as({ ...shippedRoles.member, key: 'without', objects: { company: none } });
  expect(await titlesOf(without, 'secretive')).toEqual([]);
  expect(await searchRecords(without, { query: '', objects: ['company'] })).toEqual([]);
  const blind: Role = { ...shippedRoles.manager, key: 'blind', hiddenFields: { company: ['name'] } };
  expect(await titlesOf(await world.as(blind), 'secretive')).toEqual([]);
});

test('nobody finds a record by a field that is kept from them, or is shown it', async () => {
  const kept: Role = {
    ...shippedRoles.manager,
    key: 'kept',
    hiddenFields: { company: ['domain'], vessel: ['custom.emails'] },
  };
  const context = await world.as(kept);
  await make(world.admin, 'vessel', {
    name: 'Kittiwake',
    code: 'K-77',
    custom: { emails: [{ value: 'bridge@kittiwake.example' }] },
  });
  for (const query of ['hidden.example', 'hidden', 'hiddn', 'secretive hidden', 'bridge@kittiwake.example', 'bridge']) {
    expect((await titlesOf(world.admin, query)).length + Number(query === 'hiddn')).toBeGreaterThan(0);
    expect(await titlesOf(context, query)).toEqual([]);
  }
  expect(await hitsOf(context, 'secretive')).toMatchObject([{ title: 'Secretive', subtitle: null }]);
  expect(await hitsOf(world.admin, 'secretive')).toMatchObject([{ subtitle: 'hidden.example' }]);
  // By what they may know, they find it.
  expect(await titlesOf(context, '415 555 0199')).toEqual(['Secretive']);
  expect(await titlesOf(context, 'k77')).toEqual(['Kittiwake']);
});

test('a note about what one may not read is not found; one about nothing is', async () => {
  const context = await world.as({ ...shippedRoles.member, key: 'few', objects: { company: own } });
  const theirs = await makeOne(world.admin, 'company', { name: 'Theirs' });
  const mine = await makeOne(context, 'company', { name: 'Mine' });
  await make(
    world.admin,
    'note',
    { body: 'Marzipan about theirs', links: [theirs] },
    { body: 'Marzipan about mine', links: [mine] },
    { body: 'Marzipan about nothing' },
  );
  expect((await titlesOf(context, 'marzipan')).toSorted()).toEqual(['Marzipan about mine', 'Marzipan about nothing']);
  expect(await titlesOf(world.admin, 'marzipan')).toHaveLength(3);
});
