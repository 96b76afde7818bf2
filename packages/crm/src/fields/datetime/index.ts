import { z } from 'zod';
import { canonicalInstant } from '../instants.ts';
import { parseInstant } from '../spoken-dates.ts';
import { defineFieldType } from '../type.ts';
import { traits } from './traits.ts';

const message = 'Enter a day and time with its zone, such as 2026-11-21T15:00:00Z.';
const field = { type: 'datetime', label: 'Due' } as const;

/** An instant, kept in UTC: `2026-11-21T15:00:00.000Z`. */
export const datetime = defineFieldType({
  ...traits,
  schema: () =>
    z.iso
      .datetime({ offset: true, error: message })
      .refine((value) => canonicalInstant(value) !== null, message)
      .overwrite((value) => canonicalInstant(value) ?? value),
  parse: (words, _field, context) => parseInstant(words, context),
  examples: [
    { field, value: '2026-11-21T15:00:00.000Z', text: '2026-11-21T15:00:00.000Z' },
    { field, value: '2026-11-21T04:00:00.123456Z', text: '2026-11-21T04:00:00.123456Z' },
  ],
});
