import { expect, test } from 'vitest';
import { axisLabel, endOfPeriod, everyPeriod, periodLabel } from './periods.ts';

test('periods in which nothing was are filled in', () => {
  const between = (first: string, last: string, bucket: 'month' | 'quarter') =>
    everyPeriod([{ start: first }, { start: last }], bucket, (start) => ({ start })).map(({ start }) => start);
  expect(between('2025-11-01', '2026-02-01', 'month')).toEqual([
    '2025-11-01',
    '2025-12-01',
    '2026-01-01',
    '2026-02-01',
  ]);
  expect(between('2025-07-01', '2026-01-01', 'quarter')).toEqual(['2025-07-01', '2025-10-01', '2026-01-01']);
  expect(everyPeriod([], 'month', (start) => ({ start }))).toEqual([]);
});

test('the last day of a period knows leap years', () => {
  expect(endOfPeriod('2024-02-01', 'month')).toBe('2024-02-29');
  expect(endOfPeriod('2026-12-01', 'month')).toBe('2026-12-31');
  expect(endOfPeriod('2026-10-01', 'quarter')).toBe('2026-12-31');
});

test('a year begins with its number', () => {
  expect(axisLabel('2026-01-01', 'month')).toBe('Jan 2026');
  expect(axisLabel('2026-03-01', 'month')).toBe('Mar');
  expect(axisLabel('2026-01-01', 'quarter')).toBe('Q1 2026');
  expect(axisLabel('2026-04-01', 'quarter')).toBe('Q2');
  expect(periodLabel('2026-03-01', 'month')).toBe('Mar 2026');
  expect(periodLabel('2026-10-01', 'quarter')).toBe('Q4 2026');
});
