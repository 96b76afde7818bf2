import type { FieldDefinition } from '../definition.ts';
import { numberSchema, parseNumber } from '../numbers.ts';
import { defineFieldType } from '../type.ts';
import { traits } from './traits.ts';

const field: FieldDefinition = { type: 'percent', label: 'Probability', min: 0, max: 100 };

/** A number of hundredths: 45 is 45 %, and 0.45 is less than half of one. */
export const percent = defineFieldType({
  ...traits,
  schema: numberSchema,
  parse: (words, definition) => {
    const bare = words.trim().replace(/\s*%$/, '');
    if (bare === '' && words.trim() !== '') return { ok: false, message: 'Enter a number before the percent sign.' };
    return parseNumber(bare, definition);
  },
  examples: [
    { field, value: 45, text: '45%' },
    { field, value: 12.5, text: '12.5%' },
    { field: { type: 'percent', label: 'Growth' }, value: -150, text: '-150%' },
  ],
});
