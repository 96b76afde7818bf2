import { z } from 'zod';
import type { FieldDefinition } from '../definition.ts';
import { tidyLine } from '../text/normalise.ts';
import { defineFieldType } from '../type.ts';
import { parseAddress } from './parse.ts';
import { traits } from './traits.ts';

const maxLength = 200;
const field: FieldDefinition = { type: 'address', label: 'Address' };

const part = z
  .string('Enter some text, or null.')
  .transform((value) => tidyLine(value) || null)
  .refine((value) => (value?.length ?? 0) <= maxLength, `Use at most ${maxLength} characters.`)
  .nullish()
  .transform((value) => value ?? null);

const schema = z
  .strictObject(
    { street: part, city: part, state: part, postalCode: part, country: part },
    'Enter an address as { "street", "city", "state", "postalCode", "country" }.',
  )
  .refine(
    (address) => Object.values(address).some((each) => each !== null),
    'Fill in at least one part, or leave it empty.',
  );

/** A postal address in five parts, each up to 200 characters; a part that is left out is null. */
export const address = defineFieldType({
  ...traits,
  schema: () => schema,
  parse: (words, _field, context) => {
    if (words.length > maxLength * 5)
      return { ok: false, message: `Use at most ${maxLength} characters for each part of the address.` };
    const value = parseAddress(words.toWellFormed(), context.country);
    if (value === null) return { ok: true, value };
    const checked = schema.safeParse(value);
    return checked.success
      ? { ok: true, value: checked.data }
      : { ok: false, message: checked.error.issues[0]?.message ?? 'Shorten the address.' };
  },
  examples: [
    {
      field,
      value: {
        street: '1 Main St, Suite 4',
        city: 'Springfield',
        state: 'IL',
        postalCode: '62701',
        country: 'United States',
      },
      text: '1 Main St, Suite 4, Springfield, IL 62701, United States',
    },
    {
      field,
      value: { street: 'Invalidenstraße 43', city: 'Berlin', state: null, postalCode: '10115', country: 'Germany' },
      text: 'Invalidenstraße 43, Berlin, 10115, Germany',
    },
    {
      field,
      value: { street: null, city: 'Springfield', state: 'IL', postalCode: null, country: null },
      text: 'Springfield, IL',
    },
    { field, value: { street: null, city: 'Berlin', state: null, postalCode: null, country: null }, text: 'Berlin' },
  ],
});
