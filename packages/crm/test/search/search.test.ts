import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { shippedRoles } from '../../src/permissions/index.ts';
import { searchInput, searchRecords } from '../../src/search/index.ts';
import { learnWords } from '../../src/search/words.ts';
import { change, make, makeOne, restore, trash } from '../kit/records.ts';
import { inWorld } from '../kit/world.ts';

const world = inWorld({ ownServer: true });
beforeAll(async () => {
  await learnWords(world.db);
  await make(
    world.admin,
    'company',
    { name: 'Northwind', domain: 'northwind.example' },
    { name: 'Northwind Traders' },
    { name: 'Great Northwind' },
    { name: 'Southwind' },
    { name: 'Müller & Söhne', phone: '+493012345678', email: 'kontakt@mueller.example' },
  );
  await make(
    world.admin,
    'contact',
    { firstName: 'North', lastName: 'West' },
    { firstName: '100%', lastName: 'Sure' },
    {
      firstName: 'Ada',
      lastName: "O'Hara-Lovelace",
      emails: [{ value: 'ada.l@shop.analytical.example', label: null, primary: true }],
      phones: [{ value: '+14155550132;ext=4', label: null, primary: true }],
    },
    { firstName: 'Владимир', lastName: 'Набоков' },
    { firstName: 'Katharina', lastName: 'Schwarzenegger' },
  );
  await make(
    world.admin,
    'vessel',
    { name: 'Northwind Spirit of the Seas', code: 'FO-1001' },
    { name: '🚢', custom: { links: [{ value: 'https://www.harbour.example/berth/4', label: null, primary: true }] } },
  );
  await make(world.admin, 'note', { body: 'Called about pricing\n\nThey object to the surcharge.' });
  await learnWords(world.db);
});

const search = async (query: string, input = {}) =>
  (await searchRecords(world.admin, { query, ...input })).map(({ title }) => title);

test('whole titles come first, then beginnings, then words; what changed last first, of any object', async () => {
  expect(await search('northwind')).toEqual([
    'Northwind',
    'Northwind Spirit of the Seas',
    'Northwind Traders',
    'Great Northwind',
  ]);
  expect(await search('  NORTH   west ')).toEqual(['North West']);
});

test('one letter finds beginnings, and words when those do not fill the page', async () => {
  const all = ['Great Northwind', 'North West', 'Northwind', 'Northwind Spirit of the Seas', 'Northwind Traders'];
  expect((await search('N', { objects: ['company', 'contact', 'vessel'], limit: 5 })).toSorted(byWords)).toEqual(all);
  expect(await search('N', { limit: 4 })).not.toContain('Great Northwind');
  expect((await search('1'))[0]).toBe('100% Sure');
});
const byWords = (one: string, other: string) => one.localeCompare(other);

test('what is called as typed but for the end of its last word comes before what goes on', async () => {
  await make(world.admin, 'deal', { name: 'Birchwood Analytics – renewal' });
  await make(world.admin, 'company', { name: 'Birchwood Analytics' });
  await make(world.admin, 'deal', { name: 'Birchwood Analytics – pilot' });
  expect((await search('birchwood ana'))[0]).toBe('Birchwood Analytics');
});

test('words in any order, some of them begun', async () => {
  expect(await search('traders northwind')).toEqual(['Northwind Traders']);
  expect(await search('seas spir')).toEqual(['Northwind Spirit of the Seas']);
  expect(await search('west n')).toEqual(['North West']);
});

test('accents, capitals and apostrophes are folded, and other alphabets are read', async () => {
  for (const query of ['muller sohne', 'MÜLLER', 'Mu\u0308ller & So\u0308hne']) {
    expect(await search(query)).toEqual(['Müller & Söhne']);
  }
  for (const query of ['ohara', "O'Hara", 'o’hara', 'hara lovelace', 'lovelace ada']) {
    expect(await search(query)).toEqual(["Ada O'Hara-Lovelace"]);
  }
  expect(await search('набоков влад')).toEqual(['Владимир Набоков']);
  expect(await search('🚢')).toEqual(['🚢']);
});

test.for([
  ['one letter wrong', 'northwimd', 'Northwind'],
  ['two letters swapped', 'nrothwind', 'Northwind'],
  ['one letter missing', 'northwnd', 'Northwind'],
  ['two letters wrong', 'nortkwimd', 'Northwind'],
  ['a swap and a letter wrong', 'nrothwimd', 'Northwind'],
  ['two letters wrong, the first of them', 'mortwhind', 'Northwind'],
  ['letters added at the beginning', 'xynorthwind', 'Northwind'],
  ['a swap in a short word', 'wset', 'North West'],
  ['two letters missing', 'schwarzngger', 'Katharina Schwarzenegger'],
  ['a typo in one of two words', 'katharna schwarzenegger', 'Katharina Schwarzenegger'],
  ['a typo in what is still being typed', 'schwarzebeg', 'Katharina Schwarzenegger'],
  ['two words that are one', 'north wind traders', 'Northwind Traders'],
  ['one word that is two', 'northwest', 'North West'],
] as const)('%s', async ([, typed, meant]) => {
  expect((await search(typed))[0]).toBe(meant);
});

test('e-mail addresses and domains, whole and begun, of every object', async () => {
  const ada = ["Ada O'Hara-Lovelace"];
  for (const query of ['ada.l@shop.analytical.example', 'ADA.L@shop', 'shop.analytical.example', 'analytical']) {
    expect(await search(query)).toEqual(ada);
  }
  expect(await search('kontakt@mueller.example')).toEqual(['Müller & Söhne']);
  expect((await search('northwind.example'))[0]).toBe('Northwind');
  expect((await search('https://www.northwind.example/team?x=1'))[0]).toBe('Northwind');
  expect(await search('harbour.example')).toEqual(['🚢']);
});

test('phone numbers in any format', async () => {
  const ada = ["Ada O'Hara-Lovelace"];
  for (const query of ['+1 (415) 555-0132', '415.555.0132', '0014155550132', '555 0132', '+14155550132 x4']) {
    expect(await search(query)).toEqual(ada);
  }
  for (const query of ['030 12345678', '+49 30 / 123 456 78', '12345678']) {
    expect(await search(query)).toEqual(['Müller & Söhne']);
  }
});

test('a unique number, however it is written, and the text of a note', async () => {
  for (const query of ['FO-1001', 'fo1001', 'fo 10']) {
    expect((await search(query))[0]).toBe('Northwind Spirit of the Seas');
  }
  expect(await search('surcharge')).toEqual(['Called about pricing']);
});

test.for([
  ['%'],
  ['\\'],
  ["'; drop table contacts; --"],
  ["'"],
  ["o'"],
  [':*'],
  ['!(north & !west) | x <-> y'],
  ["\\'\\:*a@b"],
  ['@'],
  ['a@'],
  ['.'],
  ['\0'],
  ['\ud800'],
  ['👩‍👩‍👧‍👦 🏴‍☠️'],
  ['ﷺ'.repeat(60)],
  ['a '.repeat(100)],
  ['x'.repeat(200)],
  ['1'.repeat(200)],
  ['$1 {} %s \\x00 \n\t'],
] as const)('%j is words and nothing else', async ([query]) => {
  const hits = await searchRecords(world.admin, { query });
  expect(Array.isArray(hits)).toBe(true);
  expect((await search('northwind traders'))[0]).toBe('Northwind Traders');
});

test('what no text holds is left out, what Postgres reads as a pattern is read as it stands', async () => {
  expect((await search('100%'))[0]).toBe('100% Sure');
  expect(await search('north\0wes')).toEqual(['North West']);
  expect(await search('%')).toEqual([]);
  expect(await search("o'")).not.toContain('Northwind');
  expect(searchInput.safeParse({ query: 'x'.repeat(10_000) }).success).toBe(false);
});

test('objects, limit and trash narrow it; settings are found only when asked for', async () => {
  expect(await search('northwind', { objects: ['vessel'] })).toEqual(['Northwind Spirit of the Seas']);
  expect(await search('northwind', { limit: 1 })).toEqual(['Northwind']);
  expect(await search('sales')).toEqual([]);
  expect(await search('sales', { objects: ['pipeline'] })).toEqual(['Sales']);
  expect(await search('northwind', { objects: [] })).toEqual([]);
  expect(await search('northwind', { objects: ['nope'] })).toEqual([]);
});

test('nothing typed finds what changed last', async () => {
  const id = await makeOne(world.admin, 'company', { name: 'Just now', domain: 'now.example' });
  await world.db.rows(sql`update companies set updated_at = now() + interval '1 minute' where id = ${id}::uuid`);
  const [hit] = await searchRecords(world.admin, { query: ' ', limit: 2 });
  expect(hit).toEqual({ id, object: 'company', title: 'Just now', subtitle: 'now.example' });
});

test('one’s own come before those of others', async () => {
  const member = await world.as(shippedRoles.member);
  await make(member, 'deal', { name: 'Zebra crossing' });
  await make(world.admin, 'deal', { name: 'Zebra crossing' });
  const [mine] = await searchRecords(member, { query: 'zebra crossing' });
  const [theirs] = await searchRecords(world.admin, { query: 'zebra crossing' });
  const owners = await world.db.objects<{ id: string; owner: string }>(
    sql`select id, owner_id as owner from deals where name = 'Zebra crossing'`,
  );
  const ownerOf = (id: string | undefined) => owners.find((deal) => deal.id === id)?.owner;
  expect([ownerOf(mine?.id), ownerOf(theirs?.id)]).toEqual([member.actor.userId, world.admin.actor.userId]);
  const nobody = { ...world.admin, actor: { ...world.admin.actor, kind: 'key', userId: null } } as const;
  expect(await searchRecords(nobody, { query: 'zebra crossing' })).toHaveLength(2);
});

test('what changes is found by what it is now, in the same moment', async () => {
  const id = await makeOne(world.admin, 'contact', {
    firstName: 'Quirin',
    emails: [{ value: 'q@first.example', label: null, primary: true }],
  });
  expect(await search('quirin')).toEqual(['Quirin']);
  await change(world.admin, 'contact', id, { lastName: 'Zoidberg', emails: [{ value: 'q@second.example' }] });
  expect(await search('zoidberg')).toEqual(['Quirin Zoidberg']);
  expect(await search('q@second.example')).toEqual(['Quirin Zoidberg']);
  expect(await search('q@first.example')).toEqual([]);
  await change(world.admin, 'contact', id, { emails: [] });
  expect(await search('q@second.example')).toEqual([]);
  await trash(world.admin, 'contact', id);
  expect(await search('zoidberg')).toEqual([]);
  await restore(world.admin, 'contact', id);
  expect(await search('zoidberg')).toEqual(['Quirin Zoidberg']);
  const note = await makeOne(world.admin, 'note', { body: 'Kumquat season' });
  await change(world.admin, 'note', note, { body: 'Rambutan season' });
  expect(await search('rambutan')).toEqual(['Rambutan season']);
  expect(await search('kumquat')).toEqual([]);
});
