import { z } from 'zod';
import { type FieldTypeKey, fieldTypes, onDeletes, optionColors } from '../fields/index.ts';
import { line, optionalLine } from '../sessions/inputs.ts';

/** The types that a team may give a field. Links to any record are what tasks and notes have, and nothing else needs. */
export const teamFieldTypes = (Object.keys(fieldTypes) as FieldTypeKey[]).filter((type) => type !== 'recordLinks');

const key = z.string().max(64);
const help = optionalLine('The help', 300);

const optionInput = z.strictObject({
  /** What records hold; it stays when the label changes. */
  value: z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N} _-]{0,59}$/u, 'Use letters, digits, spaces, - and _; at most 60.'),
  label: line('A label', 60),
  color: z.enum(optionColors),
});

/** What may be said of a field at its making, and changed later. Which of it a type has is checked with the type. */
const told = {
  label: line('A label', 60),
  help: help.optional(),
  required: z.boolean().optional(),
  unique: z.boolean().optional(),
  default: z
    .union([z.string().max(1000), z.number(), z.boolean()])
    .nullable()
    .optional(),
  options: z.array(optionInput).min(1, 'Give at least one option.').max(200, 'At most 200 options.').optional(),
  format: z.enum(['plain', 'email', 'phone', 'url', 'domain']).optional(),
  min: z.number().nullable().optional(),
  max: z.number().nullable().optional(),
  integer: z.boolean().optional(),
  /** `relation`: what becomes of a record when the one that it points to is deleted. */
  onDelete: z.enum(onDeletes).optional(),
};

export const fieldInput = z.strictObject({
  key,
  type: z.enum(teamFieldTypes as [FieldTypeKey, ...FieldTypeKey[]]),
  /** `relation`, `relations`: the key of the object that it points to. */
  target: key.optional(),
  ...told,
});
export type FieldInput = z.output<typeof fieldInput>;

/** Changes of a field; what is left out stays. A key, a type and a target are for good. */
export const fieldPatch = z.strictObject(told).partial();
export type FieldPatch = z.output<typeof fieldPatch>;

const toldOfObject = {
  singular: line('A name', 40),
  plural: line('A plural', 40),
  slug: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Use small letters, digits and single dashes, as in "factory-orders".')
    .max(60, 'An address is too long: at most 60 characters.'),
  icon: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Choose one of the icons.')
    .max(40),
  description: z.string().trim().max(300, 'A description is too long: at most 300 characters.'),
  /** The field that names a record wherever it is mentioned: what it is called, and whether no two may have the same. */
  title: z.strictObject({ label: line('A label', 60), help: help.optional(), unique: z.boolean().optional() }),
};

export const createObjectInput = z.strictObject({
  key,
  ...toldOfObject,
  fields: z.array(fieldInput).max(200, 'An object has at most 200 fields.').default([]),
});

/** Changes of an object; what is left out stays. */
export const objectPatch = z
  .strictObject({
    ...toldOfObject,
    title: toldOfObject.title.partial(),
  })
  .partial();
export type ObjectPatch = z.output<typeof objectPatch>;

export const fieldName = { object: key, key };
