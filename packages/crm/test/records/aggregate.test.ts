import { beforeAll, expect, test } from 'vitest';
import { type Grant, shippedRoles } from '../../src/permissions/index.ts';
import { type AggregateInput, aggregateRecords } from '../../src/records/index.ts';
import { make, makeOne, trash } from '../kit/records.ts';
import { refusal } from '../kit/refusals.ts';
import { inWorld } from '../kit/world.ts';

const world = inWorld();
const of = async (input: AggregateInput, context = world.admin) => await aggregateRecords(context, 'vessel', input);
const money = (minor: number, currency: string) => ({ minor, currency });
let acme = '';

beforeAll(async () => {
  acme = await makeOne(world.admin, 'company', { name: 'Acme', industry: 'Retail' });
  const [, , , , gone] = await make(
    world.admin,
    'vessel',
    {
      name: 'A',
      ownerId: world.admin.actor.userId,
      custom: { number: 1.5, currency: money(100, 'USD'), enum: 'alpha', date: '2026-01-31', relationId: acme },
    },
    {
      name: 'B',
      custom: { number: 2.5, currency: money(250, 'USD'), enum: 'alpha', date: '2026-01-01', relationId: acme },
    },
    { name: 'C', custom: { currency: money(7, 'EUR'), enum: 'zeta', datetime: '2026-03-01T02:00:00Z', boolean: true } },
    { name: 'D' },
    { name: 'Gone', custom: { number: 1000, currency: money(1000, 'USD') } },
  );
  await trash(world.admin, 'vessel', gone as string);
});

test('records are counted, those of an empty list too', async () => {
  expect((await of({})).groups).toEqual([{ key: null, count: 4, figures: [] }]);
  expect((await of({ filter: { where: { name: { eq: 'X' } } } })).groups).toEqual([
    { key: null, count: 0, figures: [] },
  ]);
});

test.each([
  ['sum', 'custom.number', [{ currency: null, value: 4 }]],
  ['average', 'custom.number', [{ currency: null, value: 2 }]],
  ['minimum', 'custom.date', [{ currency: null, value: '2026-01-01' }]],
  ['maximum', 'custom.datetime', [{ currency: null, value: '2026-03-01T02:00:00Z' }]],
  [
    'sum',
    'custom.currency',
    [
      { currency: 'EUR', value: 7 },
      { currency: 'USD', value: 350 },
    ],
  ],
  [
    'average',
    'custom.currency',
    [
      { currency: 'EUR', value: 7 },
      { currency: 'USD', value: 175 },
    ],
  ],
  ['sum', 'custom.percent', []],
] as const)('the %s of %s', async (which, field, figures) => {
  expect((await of({ measure: { function: which, field } })).groups).toEqual([{ key: null, count: 4, figures }]);
});

test('records are told apart by choices, relations, people, months and what stands behind a relation', async () => {
  const counts = async (group: string) => (await of({ group })).groups.map(({ key, count }) => [key, count]);
  expect(await counts('custom.enum')).toEqual([
    ['alpha', 2],
    ['zeta', 1],
    [null, 1],
  ]);
  expect(await counts('custom.date')).toEqual([
    ['2026-01', 2],
    [null, 2],
  ]);
  expect(await counts('custom.relation.industry')).toEqual([
    ['Retail', 2],
    [null, 2],
  ]);
  expect(await counts('custom.boolean')).toEqual([
    [null, 3],
    ['true', 1],
  ]);
  const byCompany = await of({ group: 'custom.relation', measure: { function: 'sum', field: 'custom.number' } });
  expect(byCompany).toMatchObject({
    groups: [
      { key: acme, count: 2, figures: [{ value: 4 }] },
      { key: null, count: 2, figures: [] },
    ],
    references: { [acme]: { object: 'company', title: 'Acme' } },
  });
  expect((await of({ group: 'owner' })).references).toMatchObject({ [world.admin.actor.userId]: { object: 'user' } });
  const capped = await of({ group: 'name', limit: 2 });
  expect(capped).toMatchObject({ more: true, groups: { length: 2 } });
});

test('a month is that of the reader', async () => {
  const inTokyo = { ...world.admin, timeZone: 'America/New_York' };
  expect((await of({ group: 'custom.datetime' }, inTokyo)).groups).toContainEqual({
    key: '2026-02',
    count: 1,
    figures: [],
  });
});

test('what one may not see is neither counted nor measured nor told apart', async () => {
  const own: Grant = { create: 'all', read: 'own', update: 'all', delete: 'all' };
  const seller = await world.as({ ...shippedRoles.manager, key: 'seller', objects: { vessel: own, company: own } });
  expect((await of({}, seller)).groups).toEqual([{ key: null, count: 0, figures: [] }]);
  const clerk = await world.as({ ...shippedRoles.manager, key: 'clerk', objects: { company: own } });
  expect((await of({ group: 'custom.relation.industry' }, clerk)).groups).toEqual([
    { key: null, count: 4, figures: [] },
  ]);
  const blind = await world.as({
    ...shippedRoles.manager,
    key: 'blind',
    hiddenFields: { vessel: ['custom.number', 'custom.enum'] },
  });
  expect(await refusal(of({ measure: { function: 'sum', field: 'custom.number' } }, blind))).toMatchObject({
    code: 'invalid',
  });
  expect(await refusal(of({ group: 'custom.enum' }, blind))).toMatchObject({ code: 'invalid' });
  const barred = await world.as({
    ...shippedRoles.manager,
    key: 'barred',
    objects: { vessel: { ...own, read: 'none' } },
  });
  expect(await refusal(of({}, barred))).toMatchObject({ code: 'forbidden' });
});

test.each([
  [{ measure: { function: 'sum', field: 'name' } }, /no sum of "name"/],
  [{ measure: { function: 'sum', field: 'custom.date' } }, /no sum/],
  [{ measure: { function: 'average', field: 'nothing' } }, /no average/],
  [{ group: 'custom.emails' }, /told apart/],
  [{ group: "name'; drop table vessels" }, /told apart/],
] as const)('%j is refused at its place', async (input, words) => {
  await expect(of(input)).rejects.toThrow(words);
});
