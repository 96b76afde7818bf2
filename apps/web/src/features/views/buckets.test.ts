import type { SchemaField } from '@cardinal/crm/schema';
import { expect, test } from 'vitest';
import { bothOf, bucketFilter, inOrder, lastDayOf } from './buckets.ts';

const field = (type: SchemaField['type']): SchemaField => ({
  type,
  label: 'It',
  key: 'it',
  id: 'it',
  custom: true,
  path: 'custom.it',
  property: 'it',
  column: 'c_it',
  system: false,
  options: [
    { value: 'z', label: 'First', color: 'grey' },
    { value: 'a', label: 'Second', color: 'teal' },
  ],
});

test('a bucket is found by its option, its truth, its month, or its emptiness', () => {
  expect(bucketFilter(field('enum'), 'z')).toEqual({ where: { 'custom.it': { eq: 'z' } } });
  expect(bucketFilter(field('boolean'), 'false')).toEqual({ where: { 'custom.it': { eq: false } } });
  expect(bucketFilter(field('relation'), null)).toEqual({ where: { 'custom.it': { empty: true } } });
  const month = { where: { 'custom.it': { between: ['2028-02-01', '2028-02-29'] } } };
  expect(bucketFilter(field('date'), '2028-02')).toEqual(month);
  expect(bothOf(null, month)).toBe(month);
  expect(bothOf({ or: [{}], and: [{ where: {} }] }, month)).toEqual({ or: [{}], and: [{ where: {} }, month] });
});

test.each([
  ['2026-12', '2026-12-31'],
  ['2027-02', '2027-02-28'],
  ['0004-02', '0004-02-29'],
])('%s ends on %s', (month, day) => expect(lastDayOf(month)).toBe(day));

test('options stand as they are listed, months latest first, what is empty last', () => {
  const keys = (type: 'enum' | 'date', ...given: (string | null)[]) =>
    inOrder(
      field(type),
      given.map((key) => ({ key })),
    ).map(({ key }) => key);
  expect(keys('enum', null, 'a', 'gone', 'z')).toEqual(['z', 'a', 'gone', null]);
  expect(keys('date', '2025-01', null, '2026-03')).toEqual(['2026-03', '2025-01', null]);
});
