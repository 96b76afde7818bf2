import { expect, test } from 'vitest';
import { countNodes } from './count-nodes.ts';

test.each([
  [{}, 1],
  [{ where: { a: {}, b: { eq: 1, ne: 2 } } }, 3],
  [{ and: [{}, { or: [{ where: { a: { in: [{}, {}, {}] } } }] }], not: { not: {} } }, 7],
  [undefined, 0],
  ['and', 0],
  [{ where: 'x', and: 5, or: [null, 7] }, 1],
])('%j', (filter, count) => expect(countNodes(filter, 100)).toBe(count));

test('it stops soon after what was asked', () => {
  const wide = { or: Array.from({ length: 1000 }, () => ({ or: Array.from({ length: 1000 }, () => ({})) })) };
  expect(countNodes(wide, 10)).toBe(11);
});
