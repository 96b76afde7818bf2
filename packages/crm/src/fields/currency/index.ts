import { z } from 'zod';
import type { FieldDefinition } from '../definition.ts';
import { currencies, isCurrency } from '../money.ts';
import { defineFieldType } from '../type.ts';
import { parseAmount } from './amount.ts';
import { traits } from './traits.ts';

const field: FieldDefinition = { type: 'currency', label: 'Amount' };
const wholeMinor = 'Enter the amount as a whole number of minor units (cents).';

/** An amount of money in whole minor units and its currency: `{ minor: 123450, currency: 'EUR' }`. */
export const currency = defineFieldType({
  ...traits,
  schema: () =>
    z.strictObject(
      {
        minor: z.number(wholeMinor).int(wholeMinor).overwrite(unsigned),
        currency: currencyCode(),
      },
      'Enter an amount as { "minor": 123450, "currency": "EUR" }.',
    ),
  parse: (words, _field, context) => parseAmount(words, context.currency),
  examples: [
    { field, value: { minor: 123450, currency: 'EUR' }, text: '1234.50 EUR' },
    { field, value: { minor: -5, currency: 'USD' }, text: '-0.05 USD' },
    { field, value: { minor: 1054, currency: 'JPY' }, text: '1054 JPY' },
    { field, value: { minor: 1234, currency: 'KWD' }, text: '1.234 KWD' },
    { field, value: { minor: 0, currency: 'USD' }, text: '0.00 USD' },
  ],
});

/** The schema of an ISO 4217 code; it accepts lower case. */
export function currencyCode(): z.ZodType<string> {
  const message = `Enter a currency code such as EUR; ${currencies.length} codes of ISO 4217 are known.`;
  return z.string(message).trim().toUpperCase().refine(isCurrency, message);
}

/** Zero has no sign. */
const unsigned = (value: number): number => (value === 0 ? 0 : value);
