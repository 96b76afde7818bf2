import { z } from 'zod';
import { isDate } from '../dates.ts';
import { parseDate } from '../spoken-dates.ts';
import { defineFieldType } from '../type.ts';
import { traits } from './traits.ts';

const message = 'Enter a day of the calendar as YYYY-MM-DD, such as 2026-11-21.';
const field = { type: 'date', label: 'Close date' } as const;

/** A day of the calendar without a time or zone, `YYYY-MM-DD`. */
export const date = defineFieldType({
  ...traits,
  schema: () => z.iso.date(message).refine(isDate, message),
  parse: (words, _field, context) => parseDate(words, context),
  examples: [
    { field, value: '2026-11-21', text: '2026-11-21' },
    { field, value: '2028-02-29', text: '2028-02-29' },
  ],
});
