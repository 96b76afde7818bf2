import { z } from 'zod';
import { defineFieldType } from '../type.ts';
import { traits } from './traits.ts';

const yes = new Set(['yes', 'y', 'true', 't', '1', 'x', 'on', '✓']);
const no = new Set(['no', 'n', 'false', 'f', '0', 'off']);
const field = { type: 'boolean', label: 'Default' } as const;

/** Yes or no; an empty field is neither. */
export const boolean = defineFieldType({
  ...traits,
  schema: () => z.boolean('Enter true or false.'),
  parse: (words) => {
    const word = words.trim().toLowerCase();
    if (word === '') return { ok: true, value: null };
    if (yes.has(word)) return { ok: true, value: true };
    return no.has(word) ? { ok: true, value: false } : { ok: false, message: 'Enter yes or no.' };
  },
  examples: [
    { field, value: true, text: 'Yes' },
    { field, value: false, text: 'No' },
  ],
});
