import { z } from 'zod';
import type { FieldDefinition } from '../definition.ts';
import { defineFieldType } from '../type.ts';
import { optionMessage, parseOption } from './option.ts';
import { traits } from './traits.ts';

const field: FieldDefinition = {
  type: 'enum',
  label: 'Status',
  options: [
    { value: 'todo', label: 'To do', color: 'grey' },
    { value: 'in_progress', label: 'Läuft', color: 'sky' },
  ],
};

/** One of the field's options, by its value. */
export const choice = defineFieldType({
  ...traits,
  schema: optionSchema,
  parse: parseOption,
  examples: [
    { field, value: 'todo', text: 'To do' },
    { field, value: 'in_progress', text: 'Läuft' },
  ],
});

/** The schema of an option's value; its message names the options. */
export function optionSchema(definition: FieldDefinition): z.ZodType<string> {
  return z.enum(
    (definition.options ?? []).map((option) => option.value),
    optionMessage(definition),
  );
}
