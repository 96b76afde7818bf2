import { expect, test } from 'vitest';
import { sayMoment } from './moments.ts';

test.each([
  ['2026-11-27', 'America/New_York', 'Friday, November 27, 2026'],
  ['2026-11-27T09:00:00.000Z', 'UTC', 'Friday, November 27, 2026, at 09:00'],
  ['2026-11-27T23:30:00Z', 'Asia/Tokyo', 'Saturday, November 28, 2026, at 08:30'],
  ['2026-11-27T00:00:00Z', 'UTC', 'Friday, November 27, 2026, at 00:00'],
  ['soon', 'UTC', 'soon'],
])('%s in %s is %s', (value, zone, words) => expect(sayMoment(value, zone)).toBe(words));
