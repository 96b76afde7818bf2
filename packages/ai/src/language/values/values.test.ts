import { expect, test } from 'vitest';
import { nearestWord } from '../lexicon/typo.ts';
import { shiftDay, unitAround, weekdayOf } from './calendar.ts';
import { minorUnits, readNumber } from './numbers.ts';

test.each([
  ['50k', { value: 50_000, percent: false }],
  ['1.5m', { value: 1_500_000, percent: false }],
  ['$1,234.50', { value: 1234.5, percent: false, currency: 'USD' }],
  ['1.234.567,5', { value: 1_234_567.5, percent: false }],
  ['20€', { value: 20, percent: false, currency: 'EUR' }],
  ['60%', { value: 60, percent: true }],
  // Could be a little over one as well.
  ['1.234', undefined],
])('%s is a number', (text, expected) => {
  expect(readNumber(text, 'EUR')).toEqual(expected);
});

test('a dollar is the one of the workspace, and a fraction that a currency lacks is none', () => {
  expect(readNumber('$5', 'CAD')?.currency).toBe('CAD');
  expect(minorUnits(12.34, 'EUR')).toBe(1234);
  expect(minorUnits(12.5, 'JPY')).toBeUndefined();
});

test('weeks begin on Monday, and a month ends with its last day', () => {
  expect(weekdayOf('2026-11-16')).toBe(0);
  expect(unitAround('2026-11-22', 'week')).toEqual({ from: '2026-11-16', to: '2026-11-22' });
  expect(unitAround('2026-11-22', 'quarter', 1)).toEqual({ from: '2027-01-01', to: '2027-03-31' });
  expect(shiftDay('2026-03-31', 'month', -1)).toBe('2026-02-28');
});

test('a misspelt word is the only known one that is as near', () => {
  const known = ['deals', 'lost', 'stage', 'stale', 'negotiation'];
  expect(nearestWord('dels', known)).toBe('deals');
  expect(nearestWord('negotation', known)).toBe('negotiation');
  expect(nearestWord('lots', known)).toBeUndefined();
  expect(nearestWord('stane', known)).toBeUndefined();
});
