import fc from 'fast-check';
import { expect, test } from 'vitest';
import { currencies, minorDigits } from '../money.ts';
import { parseAmount } from './amount.ts';
import { currency } from './index.ts';

const field = { type: 'currency', label: 'Amount' } as const;
const context = { today: '2026-11-18', timeZone: 'UTC', country: 'US', currency: 'USD' };

test.each([
  ['12k', 1_200_000, 'USD'],
  ['1.5m', 150_000_000, 'USD'],
  ['1,5m', 150_000_000, 'USD'],
  ['1.25 million', 125_000_000, 'USD'],
  ['$1,234.50', 123_450, 'USD'],
  ['1.234,50 €', 123_450, 'EUR'],
  ["1'234.50 CHF", 123_450, 'CHF'],
  ['1 234,50 zł', 123_450, 'PLN'],
  ['12,34,567.00', 123_456_700, 'USD'],
  ['EUR 20', 2000, 'EUR'],
  ['20eur', 2000, 'EUR'],
  ['1054', 105_400, 'USD'],
  ['1,234', 123_400, 'USD'],
  ['1.234.567', 123_456_700, 'USD'],
  ['.5', 50, 'USD'],
  ['12.5000', 1250, 'USD'],
  ['¥1500', 1500, 'JPY'],
  ['KWD 1.234', 1234, 'KWD'],
  ['-$5', -500, 'USD'],
  ['$-5', -500, 'USD'],
  ['($40.50)', -4050, 'USD'],
  ['0.29', 29, 'USD'],
  ['-0', 0, 'USD'],
])('%j is %i minor units of %s', (words, minor, code) => {
  expect(parseAmount(words, 'USD')).toEqual({ ok: true, value: { minor, currency: code } });
});

test('signs that many currencies share are the team’s own where they can be', () => {
  expect(parseAmount('$5', 'CAD')).toMatchObject({ value: { currency: 'CAD' } });
  expect(parseAmount('$5', 'EUR')).toMatchObject({ value: { currency: 'USD' } });
  expect(parseAmount('C$5', 'AUD')).toMatchObject({ value: { currency: 'CAD' } });
  expect(parseAmount('¥5', 'CNY')).toMatchObject({ value: { minor: 500, currency: 'CNY' } });
});

test.each([
  ['1.234', /^Write 1\.234 as 1234 or as 1\.23:/],
  ['1.234 €', /could mean either/],
  ['1.2345', /^Use at most 2 decimal places for USD\./],
  ['JPY 1.5', /^Enter a whole amount/],
  ['20 XXZ', /^Write the currency as a code/],
  ['99999999999999999', /^Enter a smaller amount/],
  ['1,2,3', /^Enter an amount such as/],
  ['abc', /^Enter an amount such as/],
  ['$', /^Enter an amount such as/],
])('%j is refused', (words, message) => {
  expect(parseAmount(words, 'USD')).toMatchObject({ ok: false, message: expect.stringMatching(message) as string });
});

test('every amount of every currency reads back as it was written', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), fc.constantFrom(...currencies), (minor, code) => {
      const value = currency.schema(field).parse({ minor, currency: code });
      expect(currency.parse(currency.format(value, field), field, context)).toEqual({ ok: true, value });
    }),
  );
});

test('minor units are those of ISO 4217, whatever the platform shows', () => {
  expect(['EUR', 'JPY', 'KWD', 'HUF', 'IDR', 'CLF'].map(minorDigits)).toEqual([2, 0, 3, 2, 2, 4]);
});

test.each([
  { minor: 1.5, currency: 'EUR' },
  { minor: 2 ** 53, currency: 'EUR' },
  { minor: 1, currency: 'ZZZ' },
  { minor: 1 },
  20,
])('%j is no value', (value) => {
  const checked = currency.schema(field).safeParse(value);
  expect(checked.error?.issues[0]?.message).toMatch(/^Enter /);
});
