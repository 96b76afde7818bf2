import { z } from 'zod';
import type { FieldDefinition } from '../definition.ts';
import { defineFieldType } from '../type.ts';
import { traits } from './traits.ts';

const maxLength = 50_000;
const tooLong = `Use at most ${maxLength.toLocaleString('en')} characters.`;
const field: FieldDefinition = { type: 'longText', label: 'Notes' };

/** Text of many lines, up to 50,000 characters, with `\n` between lines. */
export const longText = defineFieldType({
  ...traits,
  schema: () =>
    z
      .string('Enter some text, or leave it empty.')
      .max(maxLength, tooLong)
      .overwrite(normaliseLines)
      .min(1, 'Enter some text, or leave it empty.'),
  parse: (words) => {
    if (words.length > maxLength) return { ok: false, message: tooLong };
    return { ok: true, value: normaliseLines(words) || null };
  },
  examples: [
    { field, value: 'One\n\n  two\tthree', text: 'One\n\n  two\tthree' },
    { field, value: 'Grüße 🌻', text: 'Grüße 🌻' },
  ],
});

/** Postgres refuses U+0000 and halves of surrogate pairs. */
function normaliseLines(text: string): string {
  return text
    .toWellFormed()
    .replaceAll('\0', '')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .trimEnd();
}
