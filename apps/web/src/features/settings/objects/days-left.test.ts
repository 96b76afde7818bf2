import { expect, test } from 'vitest';
import { daysLeft } from './days-left.ts';

const deleted = '2027-03-01T12:00:00.000Z';
const after = (days: number) => Date.parse(deleted) + days * 86_400_000;

test.each([
  [0, '30 days left'],
  [0.5, '30 days left'],
  [28.5, '2 days left'],
  [29.5, '1 day left'],
  [31, 'goes tonight'],
])('%s days after its deletion, a field has %s', (days, words) => {
  expect(daysLeft(deleted, after(days))).toBe(words);
});
