import { isDeepStrictEqual } from 'node:util';
import { type Issue, ValidationError } from '../errors/index.ts';
import { fieldTraits, fieldType, holdsSet, type LabelledValue } from '../fields/index.ts';
import { mayReadField, mayWriteField, type Role } from '../permissions/index.ts';
import { issueAt } from '../records/input.ts';
import { fieldValue, type StoredRecord } from '../records/record.ts';
import { rulesOf } from '../records/rules.ts';
import { isEmpty, type Values } from '../records/write/values.ts';
import type { SchemaField, SchemaObject } from '../schema/index.ts';

/** Whose value a field gets: one record's, by its id, or everyone's. */
export type Choice = string;
export const unite = 'unite';

/** Records that become one, the one that is kept first. */
export interface Merging {
  readonly object: SchemaObject;
  readonly role: Role;
  readonly records: readonly StoredRecord[];
  /** What the actor may see of what the records refer to; what is not there is not taken over by itself. */
  readonly isKnown: (id: string) => boolean;
}

/** The fields that a merge decides on: those that the actor may write. What is kept back from them stays as it is. */
export const decidedFields = ({ object, role }: Pick<Merging, 'object' | 'role'>): SchemaField[] =>
  [...object.fields.values()].filter((field) => !field.derived && mayWriteField(role, object, field));

/** Whether the values of several records can stand in a field together. */
export const canUnite = ({ type }: SchemaField): boolean => holdsSet(type);

/** What a merge does with a field unless told otherwise: sets are united, and anything else is the kept record's unless empty. */
export function proposedChoice(merging: Merging, field: SchemaField): Choice {
  const { records } = merging;
  const known = (record: StoredRecord) => knownValue(merging, field, record);
  const [kept] = records as [StoredRecord, ...StoredRecord[]];
  const other = records.find((record) => !isEmpty(known(record)));
  if (canUnite(field)) {
    const united = unitedValue(merging, field);
    return isDeepStrictEqual(united, ownValue(merging, field, kept)) ? kept.id : unite;
  }
  if (field.type === 'boolean') return kept.id;
  return isEmpty(ownValue(merging, field, kept)) ? (other ?? kept).id : kept.id;
}

/**
 * The values that change on the kept record, by path: as chosen, else as proposed.
 * @throws ValidationError at `['values', path]`
 */
export function chosenValues(merging: Merging, choices: Readonly<Record<string, Choice>>): Values {
  const { object, role, records } = merging;
  const issues: Issue[] = [];
  const values: Values = {};
  const byId = new Map(records.map((record) => [record.id, record]));
  const [kept] = records as [StoredRecord, ...StoredRecord[]];
  for (const path of Object.keys(choices)) {
    const field = object.fields.get(path);
    const refuse = (code: string, message: string) => issues.push({ path: ['values', path], code, message });
    if (!field || !mayReadField(role, object, field)) {
      refuse('unknown_field', `${object.plural} have no field "${path}".`);
    } else if (!decidedFields(merging).includes(field)) {
      refuse('derived', `${field.label} cannot be chosen.`);
    }
  }
  for (const field of decidedFields(merging)) {
    const choice = choiceFor(merging, field, choices);
    const record = byId.get(choice);
    if (choice === unite && !canUnite(field)) {
      issues.push(issueAt(['values'], field, 'invalid', `${field.label} holds one value. Choose whose.`));
    } else if (choice !== unite && !record) {
      issues.push(issueAt(['values'], field, 'invalid', 'Choose the value of one of the records that are merged.'));
    } else {
      const value = record ? ownValue(merging, field, record) : unitedValue(merging, field);
      if (!record) issues.push(...tooMany(field, value));
      // What stays as it is must not look as if it had been asked for: a deal's place in its column follows its stage.
      if (!isDeepStrictEqual(value, fieldValue(kept, field) ?? null)) values[field.path] = value;
    }
  }
  if (issues.length) throw new ValidationError(issues);
  return values;
}

/** Fields that only make sense together follow the one that was chosen. */
function choiceFor(merging: Merging, field: SchemaField, choices: Readonly<Record<string, Choice>>): Choice {
  const own = choices[field.path];
  if (own !== undefined) return own;
  const { together = [] } = rulesOf(merging.object.key);
  const leading = together.includes(field.path) ? together.find((path) => choices[path] !== undefined) : undefined;
  return (leading && choices[leading]) || proposedChoice(merging, field);
}

function tooMany(field: SchemaField, value: unknown): Issue[] {
  const read = fieldType(field.type).schema(field).safeParse(value);
  if (read.success) return [];
  const { message } = read.error.issues[0] ?? { message: 'These do not fit together.' };
  return [issueAt(['values'], field, 'invalid', `${message} Choose one record's values.`)];
}

/** A record's value; references among the records that become one lead nowhere any more. */
function ownValue({ records }: Merging, field: SchemaField, record: StoredRecord): unknown {
  const value = fieldValue(record, field) ?? null;
  const isOne = (id: unknown) => records.some((one) => one.id === id);
  if (field.type === 'relation') return isOne(value) ? null : value;
  return isReferenceSet(field) && Array.isArray(value) ? value.filter((id) => !isOne(id)) : value;
}

/** The same without what the actor may not see, where it is another's than the kept record's. */
function knownValue(merging: Merging, field: SchemaField, record: StoredRecord): unknown {
  const value = ownValue(merging, field, record);
  if (record === merging.records[0]) return value;
  if (field.type === 'relation') return typeof value === 'string' && merging.isKnown(value) ? value : null;
  return isReferenceSet(field) && Array.isArray(value) ? value.filter((id) => merging.isKnown(id as string)) : value;
}

const isReferenceSet = ({ type }: SchemaField): boolean => fieldTraits(type).operators === 'set';

function unitedValue(merging: Merging, field: SchemaField): unknown {
  const sets = merging.records.map((record) => (knownValue(merging, field, record) ?? []) as readonly unknown[]);
  if (fieldTraits(field.type).operators !== 'labelled') {
    // Options and references are kept in the order of their values.
    return [...new Set(sets.flat() as readonly string[])].sort();
  }
  const byValue = new Map<string, LabelledValue>();
  for (const each of (sets as readonly (readonly LabelledValue[])[]).flat()) {
    const known = byValue.get(each.value);
    byValue.set(each.value, known ? { ...known, label: known.label ?? each.label } : each);
  }
  const all = [...byValue.values()];
  const primary = all.find((each) => each.primary);
  return all.map((each) => ({ ...each, primary: each === primary }));
}
