import type { Context } from '../context/index.ts';
import { fieldValue, getRecord, titles } from '../records/index.ts';
import { objectOf } from '../schema/index.ts';

interface Named {
  readonly kind: 'record';
  readonly object: string;
  readonly id: string;
  readonly title: string;
}

/**
 * The record that a person looks at, and the first that its fields point to of each object, for "this" and "this company";
 * undefined when it is not there for them.
 */
export async function lookingAt(
  context: Context,
  { object: key, id }: { readonly object: string; readonly id: string },
): Promise<{ readonly record: Named; readonly related: readonly Named[] } | undefined> {
  if (!context.schema.objects.has(key)) return undefined;
  const title = (await titles(context, key, [id]))[id]?.title;
  if (title === undefined) return undefined;
  const { record, references } = await getRecord(context, key, { id });
  const related = new Map<string, Named>();
  const fields = [...objectOf(context.schema, key).fields.values()].filter(
    ({ type, system }) => !system && (type === 'relation' || type === 'recordLinks'),
  );
  // What weighs little points last.
  for (const field of fields.toSorted((one, other) => Number(one.minor === true) - Number(other.minor === true))) {
    for (const target of [fieldValue(record, field)].flat()) {
      const called = typeof target === 'string' ? references[target] : undefined;
      if (called && !related.has(called.object))
        related.set(called.object, {
          kind: 'record',
          object: called.object,
          id: target as string,
          title: called.title,
        });
    }
  }
  return { record: { kind: 'record', object: key, id, title }, related: [...related.values()] };
}
