import { z } from 'zod';
import type { FieldDefinition } from '../definition.ts';
import { optionSchema } from '../enum/index.ts';
import { optionMessage, parseOption } from '../enum/option.ts';
import { defineFieldType } from '../type.ts';
import { separators } from './separators.ts';
import { traits } from './traits.ts';

const field: FieldDefinition = {
  type: 'multiEnum',
  label: 'Tags',
  options: [
    { value: 'new', label: 'New', color: 'grey' },
    { value: 'big', label: 'Groß', color: 'sky' },
    { value: 'rush', label: 'Rush, please', color: 'rose' },
  ],
};
const maxLength = 20_000;

/** Some of the field's options, by their values; a set, in the order of the values. */
export const multiEnum = defineFieldType({
  ...traits,
  schema: (definition) =>
    z.array(optionSchema(definition), optionMessage(definition)).transform((values) => [...new Set(values)].sort()),
  parse: (words, definition) => {
    if (words.length > maxLength) return { ok: false, message: optionMessage(definition) };
    const values = new Set<string>();
    for (const word of words.split(separators)) {
      const parsed = parseOption(word, definition);
      if (!parsed.ok) return parsed;
      if (parsed.value !== null) values.add(parsed.value);
    }
    return { ok: true, value: values.size > 0 ? [...values].sort() : null };
  },
  examples: [
    { field, value: ['new'], text: 'New' },
    { field, value: ['big', 'new', 'rush'], text: 'New, Groß, rush' },
  ],
});
