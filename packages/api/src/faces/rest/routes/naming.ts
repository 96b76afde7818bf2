import { objectBySlug, type Schema } from '@cardinal/crm/schema';

/** The key of an object that a request names by its key, or by the plural that stands in addresses. */
export const keyNamed = (schema: Schema, name: string): string =>
  schema.objects.has(name) ? name : (objectBySlug(schema, name)?.key ?? name);

/** A part of a body with its `object` as operations take it; what else it holds is theirs to check. */
export function withKey(schema: Schema, given: unknown): unknown {
  if (typeof given !== 'object' || given === null || !('object' in given)) return given;
  const { object } = given;
  return typeof object === 'string' ? { ...given, object: keyNamed(schema, object) } : given;
}
