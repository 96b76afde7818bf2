import type { Proposal, ShownChange } from '@cardinal/crm/proposals';
import type { Schema, SchemaField } from '@cardinal/crm/schema';
import type { Change } from '@cardinal/ui/diff';

/** What a person would rather have written, by the index of the change and the paths of its fields. */
export type Edits = ReadonlyMap<number, Readonly<Record<string, unknown>>>;

/** Whether someone wrote over what the proposal was made from. */
export const isOvertaken = ({ changes }: Proposal): boolean => changes.some(({ now }) => Object.keys(now).length > 0);

/** The versions of the records that one has before one's eyes. */
export const seenOf = ({ changes }: Proposal): { id: string; version: number }[] =>
  changes.flatMap(({ id, currentVersion }) =>
    id === null || currentVersion === null ? [] : [{ id, version: currentVersion }],
  );

/** The fields that a change would write, in the order of the schema, the name first. */
export function fieldsOf({ object: key, values }: ShownChange, schema: Schema): SchemaField[] {
  const object = schema.objects.get(key);
  const fields = [...(object?.fields.values() ?? [])].filter(({ path }) => path in values);
  return fields.toSorted((one, other) => Number(other.path === object?.title) - Number(one.path === object?.title));
}

/** A change field by field, old beside new beside what stands there now. */
export const diffOf = (change: ShownChange, schema: Schema): Change[] =>
  fieldsOf(change, schema).map((field) => ({
    field,
    before: change.before[field.path] ?? null,
    after: change.values[field.path] ?? null,
    ...(field.path in change.now && { now: { value: change.now[field.path] } }),
  }));
