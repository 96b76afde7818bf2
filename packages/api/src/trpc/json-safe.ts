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

/**
 * superjson at both ends, except for results that need none of it. What a caller sends is a tree: superjson could make
 * one value stand in many places, itself among them, and whoever walks that comes to no end. Its serialiser writes such a
 * value out in each place as well, so nothing is lost.
 */
export const transformer = {
  serialize: (value: unknown): SuperJSONResult =>
    typeof value === 'object' && value !== null && marked.has(value)
      ? { json: value as SuperJSONResult['json'] }
      : superjson.serialize(value),
  deserialize: ({ json, meta }: SuperJSONResult): unknown =>
    superjson.deserialize(meta?.values ? { json, meta: { values: meta.values, v: meta.v ?? 0 } } : { json }),
};
