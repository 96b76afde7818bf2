import { NotFoundError } from '../errors/index.ts';
import type { Schema, SchemaField, SchemaObject } from './schema.ts';

/** @throws NotFoundError for a key that names no object. */
export function objectOf(schema: Schema, key: string): SchemaObject {
  const object = schema.objects.get(key);
  if (!object) throw new NotFoundError(`There is no object called "${key}".`);
  return object;
}

/** The object whose plural stands in an address: `companies`. */
export function objectBySlug(schema: Schema, slug: string): SchemaObject | undefined {
  for (const object of schema.objects.values()) if (object.slug === slug) return object;
  return undefined;
}

/** The field that names a record of this object. */
export function titleField(object: SchemaObject): SchemaField {
  return expectField(object, object.title);
}

/** The field that says whose a record is; undefined where records have no owner. */
export function ownerField(object: SchemaObject): SchemaField | undefined {
  return object.owner ? expectField(object, object.owner) : undefined;
}

function expectField(object: SchemaObject, path: string): SchemaField {
  const field = object.fields.get(path);
  if (!field) throw new Error(`${object.key} has no field ${path}`);
  return field;
}
