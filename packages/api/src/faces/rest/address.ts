import { shippedObjects } from '@cardinal/crm/objects';
import type { Schema, SchemaObject } from '@cardinal/crm/schema';
import { objectBySlug } from '@cardinal/crm/schema';

/** Where the API is. */
export const base = '/api/v1';

const shipped: ReadonlySet<string> = new Set(shippedObjects.map(({ key }) => key));

/** Where an object's records are: those that ship by their plural, all others under `/objects`. */
export const addressOf = ({ key, slug }: SchemaObject): string => (shipped.has(key) ? `/${slug}` : `/objects/${slug}`);

/** The object whose address a path begins with, and the rest of the path. */
export function objectAt(schema: Schema, path: string): { object: SchemaObject; rest: string } | undefined {
  const [, first = '', second = ''] = path.split('/');
  const object = objectBySlug(schema, first === 'objects' ? second : first);
  const address = object && addressOf(object);
  if (!address || !(path === address || path.startsWith(`${address}/`))) return undefined;
  return { object, rest: path.slice(address.length) };
}
