import { z } from 'zod';
import type { Context } from '../context/index.ts';
import { fieldType } from '../fields/index.ts';
import { scopeOf } from '../permissions/index.ts';
import type { SchemaField, SchemaObject } from '../schema/index.ts';
import { canMake } from './plan/load.ts';
import { titleParts } from './split-title.ts';
import { columnFields, importTargets, isMatched, isMember, keyFields, partsOf } from './target.ts';

/** A field that a column may go to. */
const importFieldOutput = z.object({
  path: z.string(),
  label: z.string(),
  type: z.string(),
  required: z.boolean(),
  /** `address.country`, an amount's `currency`. */
  parts: z.array(z.string()),
  /** Several columns may go to it, each with a label. */
  labelled: z.boolean(),
  /** Its cells are names: their values are matched. */
  matched: z.boolean(),
  /** What it names: an object's key, `user`, or `any` for records of every object. */
  target: z.string().nullable(),
  /** What is not there can be made from its name. */
  canMake: z.boolean(),
  /** Rows can find their record by it. */
  isKey: z.boolean(),
  options: z.array(z.object({ value: z.string(), label: z.string() })),
  /** What new records get where their row says nothing, in words; null: nothing. */
  default: z.string().nullable(),
});

/** A kind of thing that a file's rows may become. */
export const importTargetOutput = z.object({
  key: z.string(),
  singular: z.string(),
  plural: z.string(),
  slug: z.string(),
  icon: z.string(),
  title: z.string(),
  /** Whether the actor may take back whatever an import makes of these; else what is their own at most. */
  mayUndo: z.boolean(),
  fields: z.array(importFieldOutput),
});
export type ImportTarget = z.output<typeof importTargetOutput>;

/** What the actor may import, and where columns may go. */
export const listImportTargets = async (context: Context): Promise<ImportTarget[]> =>
  importTargets(context.schema, context.actor.role).map((object) => describe(context, object));

function describe(context: Context, object: SchemaObject): ImportTarget {
  const { role } = context.actor;
  const keys = new Set(keyFields(object, role).map((field) => field.path));
  const fields = columnFields(object, role);
  const parts = titleParts(object, role)?.map((field) => field.label.toLowerCase());
  const { key, singular, plural, slug, icon, title } = object;
  return {
    key,
    singular,
    plural,
    slug,
    icon,
    title,
    mayUndo: isMember(object) || scopeOf(role, object, 'delete') === 'all',
    fields: fields.map((field) => ({
      path: field.path,
      label: field.derived && parts ? `${field.label}, split into ${parts.join(' and ')}` : field.label,
      type: field.type,
      required: (field.required ?? false) && !field.derived && field.default === undefined && !field.filledIn,
      parts: [...partsOf(field, fieldType(field.type).parts)],
      labelled: fieldType(field.type).operators === 'labelled',
      matched: isMatched(field),
      target: field.type === 'user' ? 'user' : field.type === 'recordLinks' ? 'any' : (field.target ?? null),
      canMake: !isMember(object) && canMake(context, field),
      isKey: keys.has(field.path),
      options: (field.options ?? []).map(({ value, label }) => ({ value, label })),
      default: defaultOf(field),
    })),
  };
}

function defaultOf(field: SchemaField): string | null {
  if (field.default === undefined) return null;
  return field.options?.find(({ value }) => value === field.default)?.label ?? String(field.default);
}
