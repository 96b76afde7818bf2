import { expect, test } from 'vitest';
import { setDay } from './set-day.ts';

test.each([
  ['2026-11-21T09:30:00.000Z', '2026-11-25', 'UTC', '2026-11-25T09:30:00.000Z'],
  // Late in the evening it is another day already in UTC.
  ['2026-11-21T02:00:00.000Z', '2026-11-23', 'America/New_York', '2026-11-24T02:00:00.000Z'],
  // 9:00 stays 9:00 when clocks were set in between.
  ['2026-03-27T08:00:00.000Z', '2026-03-30', 'Europe/Berlin', '2026-03-30T07:00:00.000Z'],
  ['2026-10-26T08:00:00.000Z', '2026-10-23', 'Europe/Berlin', '2026-10-23T07:00:00.000Z'],
  ['2026-03-30T22:30:00.000Z', '2026-03-28', 'Europe/Berlin', '2026-03-27T23:30:00.000Z'],
])('%s on %s in %s is %s', (instant, day, zone, expected) => expect(setDay(instant, day, zone)).toBe(expected));
