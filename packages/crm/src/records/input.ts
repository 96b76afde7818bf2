import { z } from 'zod';
import { type Issue, ValidationError } from '../errors/index.ts';
import { fieldType, holdsSet } from '../fields/index.ts';
import { mayReadField, mayWriteField, type Role } from '../permissions/index.ts';
import type { SchemaField, SchemaObject } from '../schema/index.ts';
import type { Values } from './write/values.ts';

/** A record as a caller sends it: properties by name, the team's own under `custom`. */
export type RecordInput = Readonly<Record<string, unknown>>;

/**
 * Checks and normalises what a caller sends for one record, and gives values by field path.
 * Unknown, derived and kept-back fields are refused at their property.
 */
export function readInput(
  role: Role,
  object: SchemaObject,
  input: RecordInput,
  at: readonly (string | number)[],
): { values: Values; issues: Issue[] } {
  const values: Values = {};
  const issues: Issue[] = [];
  const refuse = (path: readonly (string | number)[], code: string, message: string) =>
    issues.push({ path: [...at, ...path], code, message });
  for (const { field, name, path, raw } of propertiesOf(object, input)) {
    if (!field || !mayReadField(role, object, field)) {
      refuse(path, 'unknown_field', `${object.plural} have no field "${name}".`);
    } else if (field.derived) {
      refuse(path, 'derived', `${field.label} is kept by Cardinal and cannot be set.`);
    } else if (!mayWriteField(role, object, field)) {
      refuse(path, 'forbidden', `The role ${role.name} may see ${field.label}, and not change it.`);
    } else {
      const result = valueSchema(field).safeParse(raw);
      if (result.success) values[field.path] = result.data;
      else for (const issue of result.error.issues) refuse([...path, ...keysOf(issue.path)], issue.code, issue.message);
    }
  }
  return { values, issues };
}

/** The schema of a field's value in an input; null empties it unless it is required. */
function valueSchema(field: SchemaField): z.ZodType {
  const known = valueSchemas.get(field);
  if (known) return known;
  const type = fieldType(field.type);
  const isSet = holdsSet(field.type);
  const base = type.schema(field);
  const required = `Enter ${field.label.toLowerCase()}.`;
  const schema = isSet
    ? z.preprocess((value) => value ?? [], base)
    : field.required
      ? z
          .unknown()
          .refine((value) => value !== null && value !== undefined && value !== '', required)
          .pipe(base)
      : z.preprocess((value) => (value === '' ? null : value), base.nullable());
  valueSchemas.set(field, schema);
  return schema;
}
const valueSchemas = new WeakMap<SchemaField, z.ZodType>();

/** What an input sets: the team's own fields stand under `custom`, and nowhere else. */
function* propertiesOf(object: SchemaObject, input: RecordInput) {
  const fields = byProperty(object);
  for (const [name, raw] of Object.entries(input)) {
    if (raw === undefined) continue;
    if (name === 'custom' && isPlainObject(raw)) {
      for (const [key, value] of Object.entries(raw)) {
        if (value !== undefined)
          yield { field: fields.get(`custom.${key}`), name: key, path: ['custom', key], raw: value };
      }
    } else yield { field: name.startsWith('custom.') ? undefined : fields.get(name), name, path: [name], raw };
  }
}

const isPlainObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const propertyMaps = new WeakMap<SchemaObject, ReadonlyMap<string, SchemaField>>();

/** Fields by the name of their property on a record: `companyId`, `custom.tier`. */
export function byProperty(object: SchemaObject): ReadonlyMap<string, SchemaField> {
  const known = propertyMaps.get(object);
  if (known) return known;
  const map = new Map(
    [...object.fields.values()].map((field) => [field.custom ? `custom.${field.property}` : field.property, field]),
  );
  propertyMaps.set(object, map);
  return map;
}

/** Where an issue of a field stands in the input of the record at `at`. */
export const issueAt = (
  at: readonly (string | number)[],
  field: SchemaField,
  code: string,
  message: string,
): Issue => ({ path: [...at, ...(field.custom ? ['custom', field.property] : [field.property])], code, message });

const keysOf = (path: readonly PropertyKey[]): (string | number)[] =>
  path.map((key) => (typeof key === 'symbol' ? key.toString() : key));

/** @throws ValidationError when there is an issue */
export function refuseIssues(issues: readonly Issue[]): void {
  if (issues.length) throw new ValidationError(issues);
}
