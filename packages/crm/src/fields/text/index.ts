import { z } from 'zod';
import type { FieldDefinition } from '../definition.ts';
import { defineFieldType } from '../type.ts';
import { normaliseText } from './normalise.ts';
import { traits } from './traits.ts';

const maxLength = 500;

/** One line of text, up to 500 characters; `format` makes it an e-mail address, a phone, a web address or a domain. */
export const text = defineFieldType({
  ...traits,
  schema: (field) =>
    z
      .string('Enter some text, or leave it empty.')
      .max(maxLength, `Use at most ${maxLength} characters.`)
      .transform((value, context) => {
        const result = normaliseText(value, field.format ?? 'plain');
        if (result.ok && result.value !== null) return result.value;
        context.addIssue({
          code: 'custom',
          message: result.ok ? 'Enter some text, or leave it empty.' : result.message,
        });
        return z.NEVER;
      }),
  parse: (words, field, context) => {
    if (words.length > maxLength) return { ok: false, message: `Use at most ${maxLength} characters.` };
    return normaliseText(words, field.format ?? 'plain', context.country);
  },
  examples: [
    { field: plain(), value: 'Ada Lovelace', text: 'Ada Lovelace' },
    { field: plain('email'), value: 'ada@example.com', text: 'ada@example.com' },
    { field: plain('phone'), value: '+14155550132', text: '+14155550132' },
    { field: plain('url'), value: 'https://example.com/ada', text: 'https://example.com/ada' },
    { field: plain('domain'), value: 'example.com', text: 'example.com' },
  ],
});

function plain(format: FieldDefinition['format'] = 'plain'): FieldDefinition {
  return { type: 'text', label: 'Text', format };
}
