import { beforeAll, describe, expect, test } from 'vitest';
import { shippedRoles } from '../../src/permissions/index.ts';
import { createRecords } from '../../src/records/index.ts';
import { change, make, makeOne, read, restore, trash } from '../kit/records.ts';
import { type VesselValues, vesselValues } from '../kit/vessel-values.ts';
import { inWorld } from '../kit/world.ts';

const world = inWorld();
let values: VesselValues;
beforeAll(async () => {
  const other = await world.as(shippedRoles.member);
  const companies = await make(world.admin, 'company', { name: 'One' }, { name: 'Two' });
  values = vesselValues([world.admin.actor.userId, other.actor.userId], companies as [string, string]);
});

const properties = Object.keys(vesselValues(['', ''], ['', '']));
const isSet = (property: string) =>
  ['emails', 'phones', 'links', 'relations', 'recordLinks', 'multiEnum'].includes(property);

describe.each(properties)('a field of type %s', (property) => {
  test('comes back as it was given, from creation and from a change', async () => {
    const [first, second] = values[property] as [unknown, unknown];
    const id = await makeOne(world.admin, 'vessel', { name: 'Round trip', custom: { [property]: first } });
    expect((await read(world.admin, 'vessel', id)).custom[property]).toEqual(first);
    await change(world.admin, 'vessel', id, { custom: { [property]: second } });
    expect((await read(world.admin, 'vessel', id)).custom[property]).toEqual(second);
  });

  test('is emptied by null, and stays as it is when it is left out or given again', async () => {
    const [first] = values[property] as [unknown, unknown];
    const id = await makeOne(world.admin, 'vessel', { name: 'Emptied', custom: { [property]: first } });
    await change(world.admin, 'vessel', id, { name: 'Renamed' });
    const again = await change(world.admin, 'vessel', id, { custom: { [property]: first } });
    expect(again.records).toEqual([{ id, version: 2 }]);
    await change(world.admin, 'vessel', id, { custom: { [property]: null } });
    const { custom, version } = await read(world.admin, 'vessel', id);
    expect(custom[property]).toEqual(isSet(property) ? [] : null);
    expect(version).toBe(3);
  });

  test('survives the trash', async () => {
    const [first] = values[property] as [unknown, unknown];
    const id = await makeOne(world.admin, 'vessel', { name: 'Trashed', custom: { [property]: first } });
    await trash(world.admin, 'vessel', id);
    const trashed = await read(world.admin, 'vessel', id);
    expect(trashed.deletedAt).toMatch(/^\d{4}-.*Z$/);
    expect(trashed.custom[property]).toEqual(first);
    await restore(world.admin, 'vessel', id);
    expect(await read(world.admin, 'vessel', id)).toMatchObject({
      deletedAt: null,
      version: 3,
      custom: trashed.custom,
    });
  });
});

test('all fields at once come back, and those not given are empty', async () => {
  const all = Object.fromEntries(properties.map((property) => [property, values[property]?.[0]]));
  const [full, bare] = await make(world.admin, 'vessel', { name: 'Full', custom: all }, { name: 'Bare' });
  expect((await read(world.admin, 'vessel', full as string)).custom).toEqual(all);
  const nothing = Object.fromEntries(properties.map((property) => [property, isSet(property) ? [] : null]));
  expect(await read(world.admin, 'vessel', bare as string)).toMatchObject({ code: null, custom: nothing });
});

test('a set of 1,000 comes back in the order in which it was given', async () => {
  const inputs = Array.from({ length: 1000 }, (_, at) => ({
    name: `Ship ${at}`,
    custom: at % 2 ? { number: at } : { emails: [`${at}@example.com`] },
  }));
  const { records } = await createRecords(world.admin, 'vessel', inputs);
  expect(new Set(records.map(({ id }) => id)).size).toBe(1000);
  const last = await read(world.admin, 'vessel', records[999]?.id as string);
  expect(last).toMatchObject({ name: 'Ship 999', custom: { number: 999, emails: [] } });
  const first = await read(world.admin, 'vessel', records[0]?.id as string);
  expect(first.custom.emails).toEqual([{ value: '0@example.com', label: null, primary: true }]);
});

test.each([
  [
    'company',
    { name: 'Acme', domain: 'WWW.Example.com', size: 12, annualRevenue: { minor: 1, currency: 'USD' } },
    { domain: 'example.com' },
  ],
  [
    'contact',
    { firstName: 'Ada', lastName: 'Lovelace', emails: ['ADA@example.com'] },
    { name: 'Ada Lovelace', status: 'lead' },
  ],
  ['task', { title: 'Call', status: 'done' }, { priority: 'medium', completedAt: expect.stringMatching(/Z$/) }],
  ['note', { body: '  First\nSecond' }, { title: 'First' }],
  ['activity', { type: 'call', summary: 'Talked' }, { occurredAt: expect.stringMatching(/Z$/) }],
  ['deal', { name: 'Big one' }, { status: 'open', probability: null }],
] as const)('a %s is made, completed by its rules, trashed and restored', async (object, input, expected) => {
  const id = await makeOne(world.admin, object, input);
  expect(await read(world.admin, object, id)).toMatchObject(expected);
  await trash(world.admin, object, id);
  await restore(world.admin, object, id);
  expect(await read(world.admin, object, id)).toMatchObject({ ...expected, version: 3, deletedAt: null });
});
