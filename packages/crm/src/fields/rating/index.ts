import type { FieldDefinition } from '../definition.ts';
import { numberSchema, parseNumber } from '../numbers.ts';
import { defineFieldType } from '../type.ts';
import { traits } from './traits.ts';

const field: FieldDefinition = { type: 'rating', label: 'Rating' };
const scale: FieldDefinition = { ...field, min: 1, max: 5, integer: true };
const stars = /^(★{1,5})☆*$/;

/** A whole number of stars, from 1 to 5. */
export const rating = defineFieldType({
  ...traits,
  schema: () => numberSchema(scale),
  parse: (words) => {
    const drawn = stars.exec(words.slice(0, 20).trim())?.[1];
    return parseNumber(
      drawn === undefined || words.length > 20 ? words.replace(/\/5\s*$/, '') : `${drawn.length}`,
      scale,
    );
  },
  examples: [
    { field, value: 1, text: '1' },
    { field, value: 5, text: '5' },
  ],
});
