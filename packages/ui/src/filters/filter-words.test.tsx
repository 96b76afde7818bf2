import { expect, test } from 'vitest';
import { companyObject } from '../../test/company.ts';
import { filterWords } from './filter-words.ts';

const context = {
  title: (id: string) => (id === 'u1' ? 'Ada Lovelace' : undefined),
  parseContext: { today: '2026-03-04', timeZone: 'UTC', country: 'US', currency: 'USD' },
} as const;
const words = (filter: object) => filterWords(filter, companyObject, context);

test('what must all hold stands line by line, in the words of the chips', () => {
  expect(
    words({ where: { annualRevenue: { gt: 1_000_000 }, industry: { eq: 'Retail' }, owner: { eq: 'u1' } } }),
  ).toEqual(['Annual revenue is more than $10,000', 'Industry is Retail', 'Owner is Ada Lovelace']);
});

test('of alternatives one is enough, within a filter too', () => {
  const either = { or: [{ where: { industry: { eq: 'Retail' } } }, { where: { industry: { empty: true } } }] };
  expect(words(either)).toEqual(['Industry is Retail or Industry is empty']);
  expect(words({ and: [either, { where: { owner: { eq: 'me' } } }] })).toEqual([
    'Industry is Retail or Industry is empty',
    'Owner is me',
  ]);
});

test('groups within groups are read out, and what must not hold', () => {
  const retail = { where: { industry: { eq: 'Retail' } } };
  const large = { where: { size: { gt: 300 }, owner: { eq: 'me' } } };
  expect(words({ not: retail })).toEqual(['Not (Industry is Retail)']);
  expect(words({ not: large })).toEqual(['Not all of (Employees is more than 300, Owner is me)']);
  expect(words({ or: [retail, large, { not: { or: [retail, { where: { size: { empty: true } } }] } }] })).toEqual([
    'Industry is Retail or (Employees is more than 300 and Owner is me) or none of (Industry is Retail, Employees is empty)',
  ]);
});

test('there are no words for what the chips cannot show', () => {
  expect(words({ not: {} })).toBeNull();
  expect(words({ where: { nothing: { eq: 1 } } })).toBeNull();
});
