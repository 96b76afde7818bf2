import { expect, test } from 'vitest';
import { addDays, addMonths, shownDays, turned, weekStart } from './days.ts';

test.each([
  ['2026-11-21', '2026-11-16'],
  ['2026-11-16', '2026-11-16'],
  ['2026-11-22', '2026-11-16'],
  ['2027-01-01', '2026-12-28'],
])('the week of %s begins on %s', (day, monday) => expect(weekStart(day)).toBe(monday));

test('a month is shown in whole weeks, a week in seven days', () => {
  const november = shownDays('2026-11-21', 'month');
  expect([november[0], november.at(-1), november.length]).toEqual(['2026-10-26', '2026-12-06', 42]);
  const february = shownDays('2027-02-14', 'month');
  expect([february[0], february.at(-1), february.length]).toEqual(['2027-02-01', '2027-02-28', 28]);
  expect(shownDays('2026-11-21', 'week')).toHaveLength(7);
});

test('days and months are counted over the ends of months and years, and over a change of clocks', () => {
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  expect(addDays('2026-03-29', 1)).toBe('2026-03-30');
  expect(addMonths('2027-01-31', 1)).toBe('2027-02-28');
  expect(addMonths('2026-01-15', -1)).toBe('2025-12-15');
  expect(turned('2026-11-21', 'week', -1)).toBe('2026-11-14');
});
