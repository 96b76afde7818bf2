import superjson, { type SuperJSONResult } from 'superjson';

const marked = new WeakSet<object>();

/**
 * Marks a value that is JSON by construction (records and pages of them), so that it is sent in superjson's own
 * envelope without being walked: the walk costs more than the rest of a list. Every superjson client reads it.
 * Only the outermost value of a result counts, and `undefined` inside it is dropped.
 */
export function jsonSafe<T extends object>(value: T): T {
  marked.add(value);
  return value;
}

/** superjson at both ends, except for results that need none of it. */
export const transformer = {
  serialize: (value: unknown): SuperJSONResult =>
    typeof value === 'object' && value !== null && marked.has(value)
      ? { json: value as SuperJSONResult['json'] }
      : superjson.serialize(value),
  deserialize: (value: SuperJSONResult): unknown => superjson.deserialize(value),
};
