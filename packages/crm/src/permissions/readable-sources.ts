import type { FieldDefinition } from '../fields/index.ts';
import type { ObjectSource, Schema } from '../schema/index.ts';
import { mayReadField, scopeOf } from './may.ts';
import type { Role } from './role.ts';

/** The objects and fields that a role may know of, as JSON from which the same schema is built again. */
export function readableSources(schema: Schema, role: Role): ObjectSource[] {
  const readable = [...schema.objects.values()].filter((object) => scopeOf(role, object, 'read') !== 'none');
  const known = new Set(readable.map((object) => object.key));
  return readable.map(({ fields: all, ...object }) => {
    const shown = [...all.values()].filter(
      (field) =>
        !field.system &&
        mayReadField(role, { ...object, fields: all }, field) &&
        (field.target === undefined || known.has(field.target)),
    );
    const fields = Object.fromEntries(shown.map((field) => [field.key, definitionOf(field)]));
    return { ...object, fields, customFields: shown.filter((field) => field.custom).map((field) => field.key) };
  });
}

function definitionOf(field: FieldDefinition & Partial<Record<(typeof placement)[number], unknown>>): FieldDefinition {
  const definition = { ...field };
  for (const key of placement) delete definition[key];
  return definition;
}
const placement = ['key', 'id', 'custom', 'path', 'property', 'column', 'system'] as const;
