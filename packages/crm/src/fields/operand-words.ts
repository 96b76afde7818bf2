import { z } from 'zod';
import type { FieldDefinition } from './definition.ts';
import { toE164 } from './phone.ts';
import { normaliseEmail, normaliseText, normaliseUrl, tidyLine } from './text/normalise.ts';
import type { Parsed } from './type.ts';

const maxLength = 500;
const wanted = 'Enter some text to look for.';

const words = z
  .string(wanted)
  .max(maxLength, `Use at most ${maxLength} characters.`)
  .overwrite(tidyLine)
  .min(1, wanted);

/** Text to look for; a whole value is brought into its field's format where it fits it. */
export function textOperand(field: FieldDefinition, whole: boolean): z.ZodType<string> {
  if (!whole) return words;
  return words.overwrite((value) => orAsIs(normaliseText(value, field.format ?? 'plain'), value));
}

const normalisers: Readonly<Record<string, (value: string) => Parsed<string>>> = {
  emails: normaliseEmail,
  phones: (value) => toE164(value),
  links: normaliseUrl,
};

/**
 * Text to look for among a field's values. A whole value is normalised where it can be. Of a part of a phone number
 * only the digits count, since that is how numbers are kept.
 */
export function labelledOperand(
  { type }: FieldDefinition,
  operator: 'eq' | 'contains' | 'startsWith',
): z.ZodType<string> {
  if (operator === 'eq') return words.overwrite((value) => orAsIs(normalisers[type]?.(value), value));
  if (type !== 'phones') return words;
  const message = 'Enter some digits of the number.';
  return words
    .overwrite((value) => value.replace(/\D/g, ''))
    .min(1, message)
    .overwrite((digits) => (operator === 'startsWith' ? `+${digits}` : digits));
}

function orAsIs(result: Parsed<string> | undefined, value: string): string {
  return result?.ok ? (result.value ?? value) : value;
}
