import { expect, test } from 'vitest';
import { formatMoney } from './format.ts';

test.each([
  [{ minor: 123_450, currency: 'USD' }, '$1,234.50'],
  [{ minor: 123_400, currency: 'USD' }, '$1,234'],
  [{ minor: 1234, currency: 'JPY' }, '¥1,234'],
  // Locale data shows forints without decimals, yet ISO 4217 counts two.
  [{ minor: 123_400, currency: 'HUF' }, 'HUF 1,234'],
  [{ minor: 1_234_567, currency: 'BHD' }, 'BHD 1,234.567'],
])('%j is written %s', (money, text) => {
  expect(formatMoney(money).replaceAll('\u00a0', ' ')).toBe(text);
});
