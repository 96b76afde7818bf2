import type { Issue } from '../errors/index.ts';
import { type FieldTypeKey, fieldType, type OperatorGroup } from '../fields/index.ts';
import { writtenColumns } from '../records/write/columns.ts';
import { keyIssue, objectOf, type Schema, type SchemaField } from '../schema/index.ts';
import { definitionOf, type FieldSettings, placed, type StoredField } from './stored.ts';

type At = readonly (string | number)[];

/** Which settings each type has, beside label, help and required. */
const settingsOfType: Partial<Record<FieldTypeKey, readonly (keyof FieldSettings | 'unique')[]>> = {
  text: ['unique', 'default', 'format'],
  longText: ['default'],
  number: ['unique', 'default', 'min', 'max', 'integer'],
  percent: ['default', 'min', 'max'],
  rating: ['default'],
  boolean: ['default'],
  date: ['unique', 'default'],
  enum: ['default', 'options'],
  multiEnum: ['options'],
  relation: ['target', 'onDelete'],
  relations: ['target'],
};

/** Whether fields of a type have a setting. */
export const hasSetting = (type: FieldTypeKey, name: keyof FieldSettings | 'unique'): boolean =>
  settingsOfType[type]?.includes(name) ?? false;
const allSettings = ['default', 'options', 'target', 'onDelete', 'format', 'min', 'max', 'integer'] as const;

/** Groups whose values are rows of their own: a set cannot be asked for. */
const rowGroups: readonly OperatorGroup[] = ['labelled', 'set'];

/**
 * What is wrong with a field, at its place in the input: settings that its type does not have, options that repeat,
 * bounds that exclude each other, a default that the field itself would refuse, a target that is not there.
 */
export function fieldIssues(schema: Schema, field: StoredField, at: At, newTargets: readonly string[] = []): Issue[] {
  const issues: Issue[] = [];
  const refuse = (name: string, message: string, code = 'invalid') =>
    issues.push({ path: [...at, name], code, message });
  const { settings, type } = field;
  const has: readonly string[] = settingsOfType[type] ?? [];
  const typeName = fieldType(type).label;
  for (const name of allSettings) {
    if (settings[name] !== undefined && !has.includes(name)) refuse(name, `${typeName} fields have no such setting.`);
  }
  if (field.isUnique && !has.includes('unique')) refuse('unique', `${typeName} fields cannot be unique.`);
  if (field.isRequired && rowGroups.includes(fieldType(type).operators)) {
    refuse('required', `${typeName} fields cannot be required.`);
  }
  if (field.isUnique && settings.default !== undefined) refuse('default', 'A unique field has no default.');
  if (type === 'enum' || type === 'multiEnum') optionIssues(field, refuse);
  if (type === 'relation' || type === 'relations') targetIssues(schema, field, newTargets, refuse);
  if (settings.min !== undefined && settings.max !== undefined && settings.min > settings.max) {
    refuse('max', 'The largest value is smaller than the smallest.');
  }
  if (issues.length === 0 && settings.default !== undefined) {
    const read = fieldType(type).schema(definitionOf(field)).safeParse(settings.default);
    if (!read.success) refuse('default', read.error.issues[0]?.message ?? 'The field would refuse this default.');
  }
  return issues;
}

type Refuse = (name: string, message: string, code?: string) => void;

function optionIssues({ settings: { options } }: StoredField, refuse: Refuse): void {
  if (!options?.length) refuse('options', 'Give at least one option.', 'required');
  for (const property of ['value', 'label'] as const) {
    const seen = new Set<string>();
    for (const option of options ?? []) {
      const word = option[property].toLowerCase();
      if (seen.has(word)) refuse('options', `There are two options "${option[property]}".`, 'duplicate');
      seen.add(word);
    }
  }
}

function targetIssues(
  schema: Schema,
  { settings: { target } }: StoredField,
  newTargets: readonly string[],
  refuse: Refuse,
): void {
  if (!target) {
    refuse('target', 'Choose the object that it points to.', 'required');
    return;
  }
  if (newTargets.includes(target)) return;
  if (schema.objects.get(target)?.kind !== 'record')
    refuse('target', 'There is no such object to point to.', 'missing');
}

/**
 * What is wrong with the key of a new field of an object that has `others`: they may differ by key and still share a property
 * (`ship` of a user, and `shipId`) or a column (`price` in a currency, and `priceCurrency`).
 */
export function newKeyIssues(field: StoredField, others: readonly SchemaField[], at: At): Issue[] {
  const refuse = (message: string, code: string): Issue[] => [{ path: [...at, 'key'], code, message }];
  const form = keyIssue('field', field.key);
  if (form) return refuse(form, 'invalid');
  const { key, property } = placed(field);
  const columns = new Set(columnsOf(placed(field)));
  const twin = others.find(
    (other) => other.key === key || other.property === property || columnsOf(other).some((name) => columns.has(name)),
  );
  if (twin && twin.key !== key)
    return refuse(`The field "${twin.key}" needs this key for itself. Choose another.`, 'duplicate');
  return twin ? refuse(`There is a field with the key "${twin.key}" already. Choose another.`, 'duplicate') : [];
}

/** The fields of a field's object beside it. */
export const othersOf = (schema: Schema, { object, key }: Pick<StoredField, 'object' | 'key'>): SchemaField[] =>
  [...objectOf(schema, object).fields.values()].filter((other) => other.key !== key);

/** What is wrong with a label beside those of the object's other fields: one tells fields apart by it. */
export function labelIssues(label: string, others: readonly Pick<SchemaField, 'label'>[], at: At): Issue[] {
  const twin = others.find((other) => other.label.toLowerCase() === label.toLowerCase());
  if (!twin) return [];
  const message = `There is a field "${twin.label}" already. Choose another label.`;
  return [{ path: [...at, 'label'], code: 'duplicate', message }];
}

const columnsOf = (field: SchemaField): string[] => writtenColumns([field]).map(({ name }) => name);
