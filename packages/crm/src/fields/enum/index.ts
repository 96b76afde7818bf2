import { z } from 'zod';
import type { FieldDefinition } from '../definition.ts';
import { defineFieldType, type Parsed } from '../type.ts';

const maxLength = 500;
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
  key: 'enum',
  label: 'Choice',
  operators: 'choice',
  sortable: true,
  numeric: false,
  schema: optionSchema,
  parse: parseOption,
  format: (value, definition) => {
    const option = definition.options?.find((each) => each.value === value);
    const label = option?.label ?? value;
    const readBack = parseOption(label, definition);
    return readBack.ok && readBack.value === value ? label : value;
  },
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

/** Reads an option by its value, or else by its label, without regard to case, accents and spaces. */
function parseOption(words: string, definition: FieldDefinition): Parsed<string> {
  const refused = { ok: false, message: optionMessage(definition) } as const;
  if (words.length > maxLength) return refused;
  const name = words.trim();
  if (name === '') return { ok: true, value: null };
  const options = definition.options ?? [];
  const option =
    options.find(({ value }) => value === name) ??
    options.find(({ label }) => label === name) ??
    options.find(({ value }) => fold(value) === fold(name)) ??
    options.find(({ label }) => fold(label) === fold(name));
  return option ? { ok: true, value: option.value } : refused;
}

function optionMessage({ options = [] }: FieldDefinition): string {
  return options.length > 0
    ? `Choose one of: ${options.map(({ value }) => value).join(', ')}.`
    : 'This field has no options yet.';
}

const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+|[\s_-]+/gu, '')
    .toLowerCase();
