import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { findRecords, trashRecords } from '../../src/records/index.ts';
import { refusal } from '../kit/refusals.ts';
import { inWorld } from '../kit/world.ts';
import { fillHarbour, launch } from './fill.ts';
import { vessels } from './fleet.ts';
import { inOrder, sortRules } from './order-oracle.ts';

const world = inWorld();
let harbour: Awaited<ReturnType<typeof fillHarbour>>;
beforeAll(async () => {
  harbour = await fillHarbour(world);
});

const runs = { numRuns: 12, seed: Number(process.env.SEED) || Date.now() };

/** Walks a list page by page from a cursor, in one direction; gives the ids in the order of the list. */
async function walk(
  sort: { field: string; direction: 'asc' | 'desc' }[],
  limit: number,
  direction: 'forward' | 'backward',
) {
  const ids: string[] = [];
  let cursor: string | undefined;
  for (let pages = 0; pages < 200; pages += 1) {
    const page = await findRecords(world.admin, 'vessel', { sort, limit, direction, ...(cursor && { cursor }) });
    const found = page.items.map(({ id }) => id);
    if (direction === 'forward') ids.push(...found);
    else ids.unshift(...found);
    const next = direction === 'forward' ? page.nextCursor : page.previousCursor;
    expect(found.length, 'only the last page may be short').toBe(next ? limit : found.length);
    if (!next) return ids;
    cursor = next;
  }
  throw new Error('the walk does not end');
}

test('a walk visits each row once, in order, forwards and backwards, whatever the sorts', async () => {
  const rules = sortRules(harbour.people, harbour.companies);
  const fleet = vessels(
    harbour.people.map(({ id }) => id),
    harbour.companies.map(({ id }) => id),
  );
  const sorts = fc.uniqueArray(
    fc.record({ rule: fc.constantFrom(...rules), direction: fc.constantFrom('asc' as const, 'desc' as const) }),
    { minLength: 1, maxLength: 3, selector: ({ rule }) => rule.field },
  );
  const fleets = fc.array(fleet, { minLength: 1, maxLength: 40 });
  const lists = fc.array(fc.tuple(sorts, fc.integer({ min: 1, max: 7 })), { minLength: 14, maxLength: 14 });
  await fc.assert(
    fc.asyncProperty(fleets, lists, async (ships, wanted) => {
      const ids = await launch(world, harbour.companies, ships);
      const rows = ships.map((vessel, at) => ({ id: ids[at] as string, vessel }));
      for (const [chosen, limit] of wanted) {
        const sort = chosen.map(({ rule, direction }) => ({ field: rule.field, direction }));
        const expected = inOrder(
          rows,
          chosen.map(({ rule, direction }) => ({ ...rule, direction })),
        );
        expect({ sort, ids: await walk(sort, limit, 'forward') }).toEqual({ sort, ids: expected });
        expect({ sort, ids: await walk(sort, limit, 'backward') }).toEqual({ sort, ids: expected });
        const offset = limit;
        const page = await findRecords(world.admin, 'vessel', { sort, limit, offset });
        expect({ sort, ids: page.items.map(({ id }) => id) }).toEqual({
          sort,
          ids: expected.slice(offset, 2 * offset),
        });
        if (page.nextCursor) {
          const after = await findRecords(world.admin, 'vessel', { sort, limit, cursor: page.nextCursor });
          expect(after.items[0]?.id).toBe(expected[2 * offset]);
        }
      }
    }),
    runs,
  );
}, 300_000);

test('a page tells whether there is one before and one after it', async () => {
  const ships = Array.from({ length: 5 }, (_, at) => ({ name: `S${at}`, ownerId: null, custom: {} }));
  await launch(world, [], ships);
  const sort = [{ field: 'name', direction: 'asc' as const }];
  const names = async (input: object) => {
    const page = await findRecords(world.admin, 'vessel', { sort, limit: 2, ...input });
    return { ...page, names: page.items.map(({ name }) => name) };
  };
  const first = await names({});
  expect(first).toMatchObject({ names: ['S0', 'S1'], previousCursor: null });
  const second = await names({ cursor: first.nextCursor });
  const third = await names({ cursor: second.nextCursor });
  expect(third).toMatchObject({ names: ['S4'], nextCursor: null });
  const back = await names({ cursor: third.previousCursor, direction: 'backward' });
  expect(back.names).toEqual(['S2', 'S3']);
  expect((await names({ cursor: back.nextCursor })).names).toEqual(['S4']);
  const begin = await names({ cursor: back.previousCursor, direction: 'backward' });
  expect(begin).toMatchObject({ names: ['S0', 'S1'], previousCursor: null });
  const last = await names({ direction: 'backward' });
  expect(last).toMatchObject({ names: ['S3', 'S4'], nextCursor: null });
});

test('a cursor of another list, or one that was made up, is refused', async () => {
  await launch(
    world,
    [],
    [1, 2, 3].map((at) => ({ name: `S${at}`, ownerId: null, custom: {} })),
  );
  const sort = [
    { field: 'custom.number', direction: 'asc' as const },
    { field: 'name', direction: 'desc' as const },
  ];
  const { nextCursor } = await findRecords(world.admin, 'vessel', { sort, limit: 1 });
  const cursor = nextCursor as string;
  const list = (input: object) => refusal(findRecords(world.admin, 'vessel', { sort, limit: 1, cursor, ...input }));
  const bad = { code: 'invalid', issues: ['cursor: bad_cursor'] };
  expect(await list({ sort: [sort[0]] })).toMatchObject(bad);
  expect(await list({ sort: [{ ...sort[0], direction: 'desc' }, sort[1]] })).toMatchObject(bad);
  expect(await list({ filter: { where: { name: { eq: 'S1' } } } })).toMatchObject(bad);
  expect(await list({ search: 'S' })).toMatchObject(bad);
  expect(await list({ trash: true })).toMatchObject(bad);
  const [fingerprint, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as [string, string, unknown[]];
  const made = (...position: unknown[]) =>
    Buffer.from(JSON.stringify([fingerprint, ...position])).toString('base64url');
  for (const values of [[], [1], ['x', 'y'], [1, 2], [1, null], [1, 'a\0'], [true, 'a'], [1, 'a', 1]]) {
    expect(await list({ cursor: made(id, values) })).toMatchObject(bad);
  }
  for (const forged of ['', 'x', made('nobody', [1, 'a']), Buffer.from('null').toString('base64url')]) {
    expect(await list({ cursor: forged })).toMatchObject(bad);
  }
  await findRecords(world.admin, 'vessel', { sort, limit: 1, cursor: made(id, [1e300, "'; --"]) });
});

test('a page that ends with long names in any script has a next one', async () => {
  const names = ['a', 'b', 'c'].map((last) => `${'字'.repeat(499)}${last}`);
  await launch(
    world,
    [],
    names.map((name) => ({ name, ownerId: null, custom: { text: name } })),
  );
  const sort = ['name', 'custom.text'].map((field) => ({ field, direction: 'asc' as const }));
  const { nextCursor: cursor } = await findRecords(world.admin, 'vessel', { sort, limit: 2 });
  const { items } = await findRecords(world.admin, 'vessel', { sort, limit: 2, cursor: cursor as string });
  expect(items.map(({ name }) => name)).toEqual([names[2]]);
});

test('a cursor outlives the row that it points to', async () => {
  const ids = await launch(
    world,
    [],
    [1, 2, 3, 4].map((at) => ({ name: `S${at}`, ownerId: null, custom: {} })),
  );
  const sort = [{ field: 'name', direction: 'asc' as const }];
  const { nextCursor } = await findRecords(world.admin, 'vessel', { sort, limit: 2 });
  await trashRecords(world.admin, 'vessel', [ids[1] as string, ids[2] as string]);
  const { items } = await findRecords(world.admin, 'vessel', { sort, limit: 2, cursor: nextCursor as string });
  expect(items.map(({ name }) => name)).toEqual(['S4']);
});

test('counts are what they say: none, capped, exact', async () => {
  await launch(
    world,
    [],
    Array.from({ length: 7 }, (_, at) => ({ name: `S${at}`, ownerId: null, custom: {} })),
  );
  const filter = { where: { name: { ne: 'S0' } } };
  const count = async (how: 'none' | 'capped' | 'exact') => {
    const { count: rows, countIsCapped } = await findRecords(world.admin, 'vessel', { filter, limit: 2, count: how });
    return [rows, countIsCapped];
  };
  expect(await count('none')).toEqual([null, false]);
  expect(await count('capped')).toEqual([6, false]);
  expect(await count('exact')).toEqual([6, false]);
});
