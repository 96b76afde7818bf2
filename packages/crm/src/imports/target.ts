import {
  hasCapability,
  mayWriteField,
  type Role,
  requireCapability,
  requireScope,
  scopeOf,
} from '../permissions/index.ts';
import { objectOf, type Schema, type SchemaField, type SchemaObject, titleField } from '../schema/index.ts';
import { memberKey, memberObject } from './member-object.ts';
import { titleParts } from './split-title.ts';

/** What rows become: records of any object, or members. */
export const targetOf = (schema: Schema, key: string): SchemaObject =>
  key === memberKey ? memberObject : objectOf(schema, key);

export const isMember = (object: SchemaObject): boolean => object === memberObject;

/**
 * Refuses a role that may not import these.
 * @throws ForbiddenError
 */
export function requireImport(role: Role, object: SchemaObject): void {
  requireCapability(role, 'import');
  if (isMember(object)) requireCapability(role, 'manageMembers');
  else requireScope(role, object, 'create');
}

/** What a role may import: objects in their order, and members last. */
export function importTargets(schema: Schema, role: Role): SchemaObject[] {
  if (!hasCapability(role, 'import')) return [];
  const objects = [...schema.objects.values()].filter(
    (object) => object.kind === 'record' && scopeOf(role, object, 'create') !== 'none',
  );
  return hasCapability(role, 'manageMembers') ? [...objects, memberObject] : objects;
}

/** The fields that a row may give a value. */
export function fieldsOf(object: SchemaObject, role: Role): SchemaField[] {
  return [...object.fields.values()].filter((field) => !field.derived && mayWriteField(role, object, field));
}

/** The fields that a column may go to: those, and a computed title, which is split into its parts. */
export function columnFields(object: SchemaObject, role: Role): SchemaField[] {
  const fields = fieldsOf(object, role);
  return titleParts(object, role) ? [titleField(object), ...fields] : fields;
}

/** Fields by which a row can find the record that it updates. */
export function keyFields(object: SchemaObject, role: Role): SchemaField[] {
  if (isMember(object)) return [];
  return fieldsOf(object, role).filter((field) => (field.type === 'text' && field.unique) || field.type === 'emails');
}

/** The named parts of a field that a column may go to. */
export const partsOf = (field: SchemaField, parts: readonly string[] | undefined): readonly string[] =>
  field.type === 'currency' ? ['currency'] : (parts ?? []);

/** Fields whose cells are names of something: their values are matched. */
export const isMatched = (field: SchemaField): boolean =>
  field.type === 'relation' || field.type === 'user' || field.type === 'enum' || isLinks(field);

/** Whether a field holds any number of records: several columns may go to it, each cell naming one. */
export const isLinks = (field: SchemaField): boolean => field.type === 'recordLinks' || field.type === 'relations';
