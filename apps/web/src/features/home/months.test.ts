import { expect, test } from 'vitest';
import { axisLabel, endOfMonth, everyMonth, monthLabel } from './months.ts';

test('months in which nothing was are filled in', () => {
  const found = everyMonth([{ start: '2025-11-01' }, { start: '2026-02-01' }], (start) => ({ start }));
  expect(found.map(({ start }) => start)).toEqual(['2025-11-01', '2025-12-01', '2026-01-01', '2026-02-01']);
  expect(everyMonth([], (start) => ({ start }))).toEqual([]);
});

test('the last day of a month knows leap years', () => {
  expect(endOfMonth('2024-02-01')).toBe('2024-02-29');
  expect(endOfMonth('2026-12-01')).toBe('2026-12-31');
});

test('a year begins with its number', () => {
  expect(axisLabel('2026-01-01')).toBe('Jan 2026');
  expect(axisLabel('2026-03-01')).toBe('Mar');
  expect(monthLabel('2026-03-01')).toBe('Mar 2026');
});
