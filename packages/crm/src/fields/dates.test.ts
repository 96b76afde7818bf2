import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, isDate, relativeRange, shiftUnit, startOfUnit } from './dates.ts';
import { calendarUnits } from './definition.ts';

const day = fc
  .date({ min: new Date('1000-01-01'), max: new Date('3000-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test.each([
  ['2026-11-21', true],
  ['2028-02-29', true],
  ['2026-02-29', false],
  ['2026-02-30', false],
  ['2026-13-01', false],
  ['2026-00-10', false],
  ['0000-01-01', false],
  ['0001-01-01', true],
  ['9999-12-31', true],
  ['2026-1-1', false],
  ['2026-11-21T00:00', false],
  ['', false],
])('isDate(%j) is %j', (text, expected) => {
  expect(isDate(text)).toBe(expected);
});

test.each([
  ['2026-03-01', -1, '2026-02-28'],
  ['2026-12-31', 1, '2027-01-01'],
  ['2026-03-08', 1, '2026-03-09'],
  ['9999-12-31', 1, '10000-01-01'],
  ['0001-01-01', -1, '0001-01-01'],
])('%s and %i days', (date, days, expected) => {
  expect(addDays(date, days)).toBe(expected);
});

test.each([
  ['2026-11-18', 'week', '2026-11-16'],
  ['2026-11-16', 'week', '2026-11-16'],
  ['2026-11-15', 'week', '2026-11-09'],
  ['2026-11-18', 'month', '2026-11-01'],
  ['2026-11-18', 'quarter', '2026-10-01'],
  ['2026-12-31', 'quarter', '2026-10-01'],
  ['2026-11-18', 'year', '2026-01-01'],
  ['0050-06-06', 'year', '0050-01-01'],
] as const)('%s lies in the %s from %s', (date, unit, expected) => {
  expect(startOfUnit(date, unit)).toBe(expected);
});

describe('on Wednesday 2026-11-18', () => {
  const today = '2026-11-18';

  test.each([
    [7, 'day', '2026-11-12'],
    [1, 'day', '2026-11-18'],
    [1, 'week', '2026-11-16'],
    [2, 'week', '2026-11-09'],
    [1, 'month', '2026-11-01'],
    [12, 'month', '2025-12-01'],
    [2, 'quarter', '2026-07-01'],
    [2, 'year', '2025-01-01'],
  ] as const)('the last %i %s begins on %s and ends with today', (count, unit, from) => {
    expect(relativeRange.last({ count, unit }, today)).toEqual({ from, until: '2026-11-19' });
  });

  test.each([
    [7, 'day', '2026-11-25'],
    [1, 'day', '2026-11-19'],
    [1, 'week', '2026-11-23'],
    [2, 'month', '2027-01-01'],
    [1, 'quarter', '2027-01-01'],
    [1, 'year', '2027-01-01'],
  ] as const)('the next %i %s begins today and ends before %s', (count, unit, until) => {
    expect(relativeRange.next({ count, unit }, today)).toEqual({ from: today, until });
  });

  test.each([
    ['day', '2026-11-18', '2026-11-19'],
    ['week', '2026-11-16', '2026-11-23'],
    ['month', '2026-11-01', '2026-12-01'],
    ['quarter', '2026-10-01', '2027-01-01'],
    ['year', '2026-01-01', '2027-01-01'],
  ] as const)('this %s is %s until %s', (unit, from, until) => {
    expect(relativeRange.this(unit, today)).toEqual({ from, until });
  });
});

test('every day lies in its own unit, and units follow one another without a gap', () => {
  fc.assert(
    fc.property(day, fc.constantFrom(...calendarUnits), fc.integer({ min: -1000, max: 1000 }), (date, unit, count) => {
      const { from, until } = relativeRange.this(unit, date);
      expect(from <= date && date < until).toBe(true);
      expect(startOfUnit(addDays(until, -1), unit)).toBe(from);
      expect(shiftUnit(shiftUnit(date, count, unit), -count, unit)).toBe(from);
    }),
  );
});
