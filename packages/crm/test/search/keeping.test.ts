import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import {
  createField,
  createObject,
  createObjectInput,
  fieldInput,
  loadSchema,
  updateField,
} from '../../src/definitions/index.ts';
import { createRecords } from '../../src/records/index.ts';
import { objectOf } from '../../src/schema/index.ts';
import { fillDocuments } from '../../src/search/fill.ts';
import { keepSearch, searchRecords } from '../../src/search/index.ts';
import { forgetWords, learnWords } from '../../src/search/words.ts';
import { undoOperation } from '../../src/undo/index.ts';
import { factoryOrder } from '../definitions/factory-order.ts';
import { change, make, makeOne, trash } from '../kit/records.ts';
import { inWorld } from '../kit/world.ts';

// Another test's open transaction anywhere on the server would hold the feed back.
const world = inWorld({ ownServer: true });
const search = async (query: string, context = world.admin) =>
  (await searchRecords(context, { query })).map(({ title }) => title);
const keep = () => {
  const ending = new AbortController();
  const errors: unknown[] = [];
  const kept = keepSearch({
    db: world.db,
    schema: () => world.schema,
    refresh: async () => {},
    signal: ending.signal,
    onError: (error) => errors.push(error),
  });
  return async () => {
    ending.abort();
    await kept;
    expect(errors).toEqual([]);
  };
};
const documents = async () =>
  (await world.db.rows(sql`select record_id, object, owner_id, title, subtitle, title_words, tokens
  from search_docs order by record_id`)) as unknown[][];

test('eight writers, two workers: each typo of what was written is understood within a moment', async () => {
  const end = [keep(), keep()];
  const consonants = 'bdfgklmnprstvz';
  const nameOf = (writer: number, round: number) =>
    `Kwa${consonants[writer]}i${consonants[round]}o${consonants[(writer + round) % 14]}ux`;
  await Promise.all(
    Array.from({ length: 8 }, async (_, writer) => {
      for (let round = 0; round < 8; round += 1) {
        await createRecords(world.admin, 'vessel', [{ name: nameOf(writer, round) }]);
      }
    }),
  );
  const words = Array.from({ length: 64 }, (_, n) => nameOf(n >> 3, n & 7).toLowerCase());
  await expect
    .poll(
      async () => {
        const rows = await world.db.rows(
          sql`select word from search_words where word = any(${sql.param(words)}::text[])`,
        );
        return rows.length;
      },
      { timeout: 5000 },
    )
    .toBe(new Set(words).size);
  await Promise.all(end.map((stop) => stop()));
  for (const word of words) expect(await search(`${word.slice(0, 4)}q${word.slice(4)}`)).toContain(`K${word.slice(1)}`);
});

test('records from before there was search are found once a worker was there, while others write', async () => {
  const ids = await make(world.admin, 'company', ...Array.from({ length: 700 }, (_, n) => ({ name: `Old ${n}` })));
  const before = await documents();
  await world.db.rows(sql`delete from search_docs`);
  await world.db.rows(sql`delete from search_progress`);
  expect(await search('old 42')).toEqual([]);
  const end = keep();
  const [first = '', second = ''] = ids;
  for (let round = 0; round < 20; round += 1) {
    await change(world.admin, 'company', first, { name: `Renamed ${round}` });
    await make(world.admin, 'company', { name: `Meanwhile ${round}` });
  }
  await trash(world.admin, 'company', second);
  await expect.poll(async () => (await documents()).length, { timeout: 10_000 }).toBe(before.length + 19);
  await end();
  expect(await search('renamed')).toEqual(['Renamed 19']);
  expect(await search('old 42')).toContain('Old 42');
  expect(await search('old 1')).not.toContain('Old 1');
  // Every row is what writing the record had made of it.
  const untouched = new Set(before.map(([id]) => id));
  const now = (await documents()).filter(([id]) => untouched.has(id) && id !== first);
  expect(now).toEqual(before.filter(([id]) => id !== first && id !== second));
});

test('filling breaks off and goes on, and begins anew when other fields count', async () => {
  const company = objectOf(world.schema, 'company');
  await world.db.rows(sql`delete from search_progress where subject = 'company'`);
  expect([await fillDocuments(world.db, company), await fillDocuments(world.db, company)]).toEqual(['more', 'done']);
  await createField(world.admin, {
    object: 'company',
    field: fieldInput.parse({ key: 'registry', type: 'text', label: 'Registry' }),
  });
  const plain = await loadSchema(world.db);
  const context = { ...world.admin, schema: plain };
  const id = await makeOne(context, 'company', { name: 'Registered', custom: { registry: 'HRB 90210' } });
  expect(await search('hrb90210', context)).toEqual([]);
  await updateField(context, { object: 'company', key: 'registry', set: { unique: true } });
  const unique = await loadSchema(world.db);
  while ((await fillDocuments(world.db, objectOf(unique, 'company'))) === 'more');
  expect(await searchRecords({ ...context, schema: unique }, { query: 'hrb90210' })).toMatchObject([{ id }]);
});

test('an object of the team’s own is searched from its first record on, and not once it is gone', async () => {
  const { operationId } = await createObject(world.admin, createObjectInput.parse(factoryOrder));
  const context = { ...world.admin, schema: await loadSchema(world.db) };
  await make(context, 'factoryOrder', { name: 'Turbine housing' });
  expect(await search('turbine', context)).toEqual(['Turbine housing']);
  await undoOperation(context, { operationId, conflicts: 'overwrite' });
  expect(await search('turbine', { ...context, schema: await loadSchema(world.db) })).toEqual([]);
});

test('an undo takes back what is found as well', async () => {
  const id = await makeOne(world.admin, 'vessel', { name: 'Petrel' });
  const { operationId } = await change(world.admin, 'vessel', id, { name: 'Albatross' });
  await undoOperation(world.admin, { operationId });
  expect(await search('petrel')).toEqual(['Petrel']);
  expect(await search('albatross')).toEqual([]);
});

test('words that no title has any more are forgotten', async () => {
  const id = await makeOne(world.admin, 'vessel', { name: 'Xylophone Petrel' });
  while (await learnWords(world.db));
  const known = async () =>
    (await world.db.rows(sql`select word from search_words where word in ('xylophone', 'petrel') order by 1`)).flat();
  expect(await known()).toEqual(['petrel', 'xylophone']);
  await change(world.admin, 'vessel', id, { name: 'Petrel' });
  await forgetWords(world.db, new AbortController().signal);
  expect(await known()).toEqual(['petrel']);
});
