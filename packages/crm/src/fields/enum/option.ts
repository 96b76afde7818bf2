import type { FieldDefinition } from '../definition.ts';
import type { Parsed } from '../type.ts';

const maxLength = 500;

/** Reads an option by its value, or else by its label, without regard to case, accents and spaces. */
export function parseOption(words: string, definition: FieldDefinition): Parsed<string> {
  const refused = { ok: false, message: optionMessage(definition) } as const;
  if (words.length > maxLength) return refused;
  const name = words.trim();
  if (name === '') return { ok: true, value: null };
  const options = definition.options ?? [];
  const option =
    options.find(({ value }) => value === name) ??
    options.find(({ label }) => label === name) ??
    options.find(({ value }) => foldOption(value) === foldOption(name)) ??
    options.find(({ label }) => foldOption(label) === foldOption(name));
  return option ? { ok: true, value: option.value } : refused;
}

/** Which options there are, in words. */
export function optionMessage({ options = [] }: FieldDefinition): string {
  return options.length > 0
    ? `Choose one of: ${options.map(({ value }) => value).join(', ')}.`
    : 'This field has no options yet.';
}

/** Words that are one option: without regard to case, accents, spaces, - and _. */
export const foldOption = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+|[\s_-]+/gu, '')
    .toLowerCase();
