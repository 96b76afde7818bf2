import type { FieldDefinition } from '../definition.ts';
import { numberSchema, parseNumber } from '../numbers.ts';
import { defineFieldType } from '../type.ts';
import { traits } from './traits.ts';

const field: FieldDefinition = { type: 'number', label: 'Number' };
const count: FieldDefinition = { ...field, integer: true, min: 0 };

/** A finite number; `integer`, `min` and `max` narrow it. */
export const number = defineFieldType({
  ...traits,
  schema: numberSchema,
  parse: parseNumber,
  examples: [
    { field, value: 1234.5, text: '1234.5' },
    { field, value: -0.001, text: '-0.001' },
    { field, value: 1e21, text: '1e+21' },
    { field: count, value: 1054, text: '1054' },
    { field: count, value: 0, text: '0' },
  ],
});
