import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalInstant, instantAt, wallTime } from './instants.ts';

test.each([
  ['2026-11-21T15:00:00Z', '2026-11-21T15:00:00.000Z'],
  ['2026-11-21T15:00Z', '2026-11-21T15:00:00.000Z'],
  ['2026-11-21 15:00:00+05:30', '2026-11-21T09:30:00.000Z'],
  ['2026-11-21T00:30:00+01:00', '2026-11-20T23:30:00.000Z'],
  ['2026-11-21T04:00:00.123456Z', '2026-11-21T04:00:00.123456Z'],
  ['2026-11-21T04:00:00.1234567Z', '2026-11-21T04:00:00.123456Z'],
  ['2026-11-21T04:00:00.12Z', '2026-11-21T04:00:00.120Z'],
  ['2026-02-30T04:00:00Z', null],
  ['2026-11-21T24:00:00Z', null],
  ['2026-11-21T15:00:00', null],
  ['2026-11-21', null],
  ['0001-01-01T00:00:00+14:00', null],
  ['9999-12-31T23:59:59-14:00', null],
])('%s is spelt %s', (text, expected) => {
  expect(canonicalInstant(text)).toBe(expected);
});

test.each([
  ['2026-11-21T15:00', 'America/New_York', '2026-11-21T20:00:00.000Z'],
  ['2026-07-01T15:00', 'America/New_York', '2026-07-01T19:00:00.000Z'],
  // Skipped: clocks go from 02:00 to 03:00.
  ['2026-03-08T02:30', 'America/New_York', '2026-03-08T07:30:00.000Z'],
  ['2026-03-08T03:00', 'America/New_York', '2026-03-08T07:00:00.000Z'],
  // Twice: clocks go back from 02:00 to 01:00.
  ['2026-11-01T01:30', 'America/New_York', '2026-11-01T05:30:00.000Z'],
  ['2026-11-01T02:00', 'America/New_York', '2026-11-01T07:00:00.000Z'],
  // Clocks go on half an hour in Lord Howe, and at midnight in Beirut.
  ['2026-10-04T02:15', 'Australia/Lord_Howe', '2026-10-03T15:45:00.000Z'],
  ['2026-03-29T00:30', 'Asia/Beirut', '2026-03-28T22:30:00.000Z'],
  ['2026-11-21T00:00', 'Asia/Kathmandu', '2026-11-20T18:15:00.000Z'],
  ['2026-11-21T00:00', 'Pacific/Kiritimati', '2026-11-20T10:00:00.000Z'],
])('%s in %s is %s', (wall, zone, expected) => {
  expect(instantAt(wall, zone).toISOString()).toBe(expected);
});

test('what clocks show at the instant of a wall time is that time, unless they skip it', () => {
  const zones = ['UTC', 'America/New_York', 'Europe/Berlin', 'Asia/Kolkata', 'Australia/Lord_Howe', 'Pacific/Apia'];
  const instant = fc.date({ min: new Date('1990-01-01'), max: new Date('2060-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(instant, fc.constantFrom(...zones), (date, zone) => {
      const wall = wallTime(date, zone);
      expect(wallTime(instantAt(wall, zone), zone)).toBe(wall);
      // A time that occurs twice is taken for its first occurrence.
      expect(date.getTime() - instantAt(wall, zone).getTime()).toBeGreaterThanOrEqual(0);
    }),
  );
});
