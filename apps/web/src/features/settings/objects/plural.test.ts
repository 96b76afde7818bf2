import { expect, test } from 'vitest';
import { pluralOf } from './plural.ts';

test.each([
  ['Factory order', 'Factory orders'],
  ['Company', 'Companies'],
  ['Survey', 'Surveys'],
  ['Box', 'Boxes'],
  ['Branch', 'Branches'],
  ['  ', ''],
])('%j suggests %j', (singular, plural) => {
  expect(pluralOf(singular)).toBe(plural);
});
