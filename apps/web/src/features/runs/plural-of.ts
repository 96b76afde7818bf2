import type { Schema } from '@cardinal/crm/schema';
import { nounsFor } from '#features/create/creatable.ts';

/** What the records of an object are called in a sentence. */
export function pluralOf(key: string, schema: Schema): string {
  const object = schema.objects.get(key);
  return object ? nounsFor(object).plural : key;
}
