import { expect, test } from 'vitest';
import { timeZoneOf } from './time-zone.ts';

test.each([
  ['Europe/Berlin', 'Europe/Berlin'],
  ['america/new_york', 'America/New_York'],
  ['Mars/Olympus', 'UTC'],
  ["'; drop table users", 'UTC'],
  ['+05:30', 'UTC'],
  ['-0800', 'UTC'],
  ['', 'UTC'],
  [null, 'UTC'],
  ['x'.repeat(10_000), 'UTC'],
])('%s is read as %s', (given, zone) => expect(timeZoneOf(given)).toBe(zone));
