import { z } from 'zod';
import type { FieldDefinition } from './definition.ts';
import { decimalToNumber, readNumeral } from './numerals.ts';
import type { Parsed } from './type.ts';

const maxLength = 60;
const programmers = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i;

/** The schema of a finite number within the field's bounds; one message says all that is asked. */
export function numberSchema(field: FieldDefinition): z.ZodType<number> {
  const message = numberMessage(field);
  let schema = z.number(message);
  if (field.integer) schema = schema.int(message);
  if (field.min !== undefined) schema = schema.min(field.min, message);
  if (field.max !== undefined) schema = schema.max(field.max, message);
  // Zero has no sign.
  return schema.overwrite((value) => (value === 0 ? 0 : value));
}

/** Reads `12k`, `1,234.5`, `1.234,5` and what `String(number)` writes. Bounds are as in `numberSchema`. */
export function parseNumber(words: string, field: FieldDefinition): Parsed<number> {
  const text = words.trim();
  if (text === '') return { ok: true, value: null };
  const refused = { ok: false, message: numberMessage(field) } as const;
  if (text.length > maxLength) return refused;
  const decimal = programmers.test(text) ? null : readNumeral(text, true);
  const value =
    decimal && decimal !== 'ambiguous' ? decimalToNumber(decimal) : programmers.test(text) ? Number(text) : Number.NaN;
  const checked = numberSchema(field).safeParse(value);
  return checked.success ? { ok: true, value: checked.data } : refused;
}

function numberMessage({ integer, min, max }: FieldDefinition): string {
  const what = integer ? 'a whole number' : 'a number';
  if (min !== undefined && max !== undefined) return `Enter ${what} from ${min} to ${max}.`;
  if (min !== undefined) return `Enter ${what} of at least ${min}.`;
  if (max !== undefined) return `Enter ${what} of at most ${max}.`;
  return `Enter ${what}.`;
}
