import type { Address, LabelledValue } from '../../fields/index.ts';
import type { SchemaField } from '../../schema/index.ts';
import { isLinks } from '../target.ts';
import { isLabelled } from './load.ts';

/** Whether what a row says of a field is added to what stands there. */
export const isMerged = (field: SchemaField): boolean =>
  isLabelled(field) || field.type === 'address' || isLinks(field);

/** What a record will hold: the values of a set that are new are added, the parts of an address that are given replaced. */
export function mergeValue(field: SchemaField, current: unknown, given: unknown): unknown {
  if (field.type === 'address') return { ...(current as Address | null), ...(given as Address) };
  if (isLinks(field)) return [...new Set([...((current ?? []) as string[]), ...(given as string[])])];
  const known = (current ?? []) as readonly LabelledValue[];
  const added = (given as readonly LabelledValue[]).filter((item) => !known.some(({ value }) => value === item.value));
  return [
    ...known,
    ...added.map((item) => ({ ...item, primary: item.primary && !known.some(({ primary }) => primary) })),
  ];
}
