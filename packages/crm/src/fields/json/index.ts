import { z } from 'zod';
import type { FieldDefinition } from '../definition.ts';
import { defineFieldType } from '../type.ts';
import { maxLength, readDocument, tooLong } from './document.ts';
import { traits } from './traits.ts';

const field: FieldDefinition = { type: 'json', label: 'JSON' };

const schema = z
  .unknown()
  .meta({ type: ['object', 'array'] })
  .transform((value, context) => {
    const read = readDocument(value);
    if (read.ok && read.value !== null) return read.value;
    context.addIssue({ code: 'custom', message: read.ok ? 'Enter some JSON, or leave it empty.' : read.message });
    return z.NEVER;
  });

/** A JSON object or list, as programs keep it; up to 20,000 characters. Single values have types of their own. */
export const json = defineFieldType({
  ...traits,
  schema: () => schema,
  parse: (words) => {
    // What is laid out for people has spaces that do not count.
    if (words.length > 10 * maxLength) return { ok: false, message: tooLong };
    if (words.trim() === '') return { ok: true, value: null };
    try {
      return readDocument(JSON.parse(words));
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      return { ok: false, message: `Correct the JSON: ${error.message}.` };
    }
  },
  examples: [
    { field, value: { a: [1, 'two', null], b: { c: true } }, text: '{"a":[1,"two",null],"b":{"c":true}}' },
    { field, value: [{ name: 'Grüße 🌻' }], text: '[{"name":"Grüße 🌻"}]' },
  ],
});
