import { expect, test } from 'vitest';
import { isFilter } from './filter-shape.ts';

test.each([
  {},
  { where: { name: { contains: 'a' }, 'company.industry': { in: ['x'] } } },
  { or: [{ where: { name: { eq: 1 } } }, { and: [{}] }], not: { where: {} } },
])('%j is built like a filter', (value) => {
  expect(isFilter(value)).toBe(true);
});

test.each([
  null,
  5,
  [],
  { where: 5 },
  { where: { name: 3 } },
  { and: 5 },
  { or: [null] },
  { or: { length: 1 } },
  { not: [] },
])('%j from an address is no filter', (value) => {
  expect(isFilter(value)).toBe(false);
});
