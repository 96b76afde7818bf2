import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Context, todayIn } from '../../src/context/index.ts';
import { findRecords, restoreRecords, trashRecords } from '../../src/records/index.ts';
import { inWorld } from '../kit/world.ts';
import { fillHarbour, launch } from './fill.ts';
import { type Asking, everyCondition, questions } from './filter-oracle.ts';
import { type Vessel, vessels, zones } from './fleet.ts';

const world = inWorld();
const seed = Number(process.env.SEED) || Date.now();
let harbour: Awaited<ReturnType<typeof fillHarbour>>;
let ships: { readonly id: string; readonly vessel: Vessel }[];

beforeAll(async () => {
  harbour = await fillHarbour(world);
  const people = harbour.people.map(({ id }) => id);
  const fleet = vessels(
    people,
    harbour.companies.map(({ id }) => id),
  );
  const [sample = []] = fc.sample(fc.array(fleet, { minLength: 150, maxLength: 150 }), { numRuns: 1, seed });
  const ids = await launch(world, harbour.companies, sample);
  ships = sample.map((vessel, at) => ({ id: ids[at] as string, vessel }));
});

/** The engine and the oracle, asked by the same person at the same time. */
function asked(timeZone: string): { context: Context; asking: Asking } {
  const me = harbour.people[0]?.id as string;
  const now = new Date('2026-11-01T23:30:00Z');
  const context = { ...world.admin, timeZone, now, actor: { ...world.admin.actor, userId: me } };
  return { context, asking: { me, timeZone, today: todayIn(timeZone, now), ...harbour } };
}

async function found(context: Context, filter: object): Promise<string[]> {
  const { items } = await findRecords(context, 'vessel', { filter, limit: 200, fields: ['name'] });
  return items.map(({ id }) => id).toSorted();
}

const meant = (holds: (vessel: Vessel) => boolean) =>
  ships
    .filter(({ vessel }) => holds(vessel))
    .map(({ id }) => id)
    .toSorted();

describe.each(zones)('asked from %s', (timeZone) => {
  test('each operator of each type finds what it says', async () => {
    const { context, asking } = asked(timeZone);
    for (const [name, arbitrary] of everyCondition(asking)) {
      for (const { filter, holds } of fc.sample(arbitrary, { numRuns: 4, seed })) {
        expect({ name, filter, seed, found: await found(context, filter) }).toEqual({
          name,
          filter,
          seed,
          found: meant(holds),
        });
      }
    }
  });

  test('nested conditions find what they say', async () => {
    const { context, asking } = asked(timeZone);
    await fc.assert(
      fc.asyncProperty(questions(asking), async ({ filter, holds }) => {
        expect({ filter, found: await found(context, filter) }).toEqual({ filter, found: meant(holds) });
      }),
      { numRuns: 120, seed },
    );
  });
});

test('words of a search must all stand in the title, as they are written', async () => {
  const search = async (words: string) => {
    const { items } = await findRecords(world.admin, 'vessel', { search: words, limit: 200 });
    return [...new Set(items.map(({ name }) => String(name)))].toSorted();
  };
  expect(await search('ADA  love')).toEqual(['ada lovelace']);
  expect(await search('%')).toEqual(['100%']);
  expect(await search('a_')).toEqual(['a_b']);
  expect(await search('\0')).toHaveLength(new Set(ships.map(({ vessel }) => vessel.name)).size);
  expect(await search('nobody')).toEqual([]);
});

test('what is in the trash is found there and nowhere else', async () => {
  const [first] = ships;
  await trashRecords(world.admin, 'vessel', [first?.id as string]);
  const ids = async (trash: boolean) =>
    (await findRecords(world.admin, 'vessel', { trash, limit: 200 })).items.map(({ id }) => id);
  expect(await ids(true)).toEqual([first?.id]);
  expect(await ids(false)).not.toContain(first?.id);
  await restoreRecords(world.admin, 'vessel', [first?.id as string]);
});
