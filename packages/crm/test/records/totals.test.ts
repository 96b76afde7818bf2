import { expect, test } from 'vitest';
import { shippedRoles } from '../../src/permissions/index.ts';
import { aggregateRecords, totalRecords } from '../../src/records/index.ts';
import { make, trash } from '../kit/records.ts';
import { refusal } from '../kit/refusals.ts';
import { inWorld } from '../kit/world.ts';

const world = inWorld();
const eur = (minor: number) => ({ minor, currency: 'EUR' });

test('one query gives every figure of a list: by currency, filled, the middle, and the bounds of days', async () => {
  const { admin } = world;
  const values = [
    { number: 1, currency: eur(100), date: '2026-01-05', datetime: '2026-01-05T10:00:00Z' },
    { number: 2, currency: eur(301), date: '2026-03-01' },
    { number: 10, currency: { minor: 7, currency: 'JPY' }, emails: [{ value: 'a@example.com' }] },
    {},
  ];
  const [, , , empty] = await make(admin, 'vessel', ...values.map((custom) => ({ name: 'Totalled', custom })));
  await make(admin, 'vessel', { name: 'Other', custom: { number: 1000 } });
  const asked = [
    ['filled', 'custom.emails'],
    ['filled', 'custom.number'],
    ['sum', 'custom.currency'],
    ['average', 'custom.number'],
    ['median', 'custom.number'],
    ['median', 'custom.currency'],
    ['minimum', 'custom.date'],
    ['maximum', 'custom.date'],
    ['maximum', 'custom.datetime'],
    ['sum', 'custom.percent'],
  ] as const;
  const measures = asked.map(([which, field]) => ({ function: which, field }));
  const plain = (value: number | string) => [{ currency: null, value }];
  const { count, figures } = await totalRecords(admin, 'vessel', { search: 'Totalled', measures });
  expect(count).toBe(4);
  expect(figures).toEqual([
    plain(1),
    plain(3),
    [
      { currency: 'EUR', value: 401 },
      { currency: 'JPY', value: 7 },
    ],
    [{ currency: null, value: expect.closeTo(13 / 3) }],
    plain(2),
    [
      { currency: 'EUR', value: 201 },
      { currency: 'JPY', value: 7 },
    ],
    plain('2026-01-05'),
    plain('2026-03-01'),
    plain('2026-01-05T10:00:00.000Z'),
    [],
  ]);
  await trash(admin, 'vessel', empty ?? '');
  const trashed = await totalRecords(admin, 'vessel', {
    search: 'Totalled',
    trash: true,
    measures: measures.slice(1, 2),
  });
  expect(trashed).toEqual({ count: 1, figures: [plain(0)] });
  const grouped = await aggregateRecords(admin, 'vessel', {
    search: 'Totalled',
    measure: { function: 'median', field: 'custom.number' },
    group: 'custom.date',
  });
  expect(grouped.groups).toMatchObject([{ count: 1 }, { count: 1 }, { key: null, count: 1, figures: [{ value: 10 }] }]);
});

test('a figure of what one may not know of, or that there is not, is refused at its place', async () => {
  const measures = [
    { function: 'filled' as const, field: 'code' },
    { function: 'sum' as const, field: 'custom.number' },
  ];
  const blind = await world.as({ ...shippedRoles.member, hiddenFields: { vessel: ['custom.number'] } });
  expect((await refusal(totalRecords(blind, 'vessel', { measures }))).issues).toEqual([
    'measures.1.field: unknown_field',
  ]);
  const wrong = [{ function: 'median' as const, field: 'code' }];
  expect((await refusal(totalRecords(world.admin, 'vessel', { measures: wrong }))).issues).toEqual([
    'measures.0.field: unknown_field',
  ]);
});
