import { isDeepStrictEqual } from 'node:util';
import { holdsSet } from '../../fields/index.ts';
import type { SchemaField, SchemaObject } from '../../schema/index.ts';

/** Values of a record's fields by path. A field that is missing is not touched. */
export type Values = Record<string, unknown>;

/** `[before, after]` by field id: what the ledger keeps of a change. */
export type Diff = Readonly<Record<string, readonly [before: unknown, after: unknown]>>;

/** Fields of an object that `values` speak of, in the object's order. */
export const fieldsIn = (object: SchemaObject, values: Values): SchemaField[] =>
  [...object.fields.values()].filter((field) => Object.hasOwn(values, field.path));

/** The value of a field that holds nothing: an empty set, or null. */
const emptyValue = (field: SchemaField): unknown => (holdsSet(field.type) ? [] : null);

export const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0);

/** Fields whose value changes between `before` and `after`, as a ledger diff. */
export function diffOf(object: SchemaObject, before: Values, after: Values): Diff {
  const changed = fieldsIn(object, after).flatMap((field): [string, readonly [unknown, unknown]][] => {
    const from = before[field.path] ?? emptyValue(field);
    const to = after[field.path] ?? emptyValue(field);
    return isDeepStrictEqual(from, to) ? [] : [[field.id, [from, to]]];
  });
  return Object.fromEntries(changed);
}

/** Ids of the records that a change points to no more; undefined where there is none. */
export function releasedBy(object: SchemaObject, diff: Diff): string[] | undefined {
  const released = [...object.fields.values()].flatMap(({ type, id }) => {
    const change = type === 'relation' || type === 'relations' || type === 'recordLinks' ? diff[id] : undefined;
    if (!change) return [];
    const [before, after] = change.map((value) => [value ?? []].flat() as string[]);
    return (before ?? []).filter((one) => !after?.includes(one));
  });
  return released.length ? [...new Set(released)] : undefined;
}
