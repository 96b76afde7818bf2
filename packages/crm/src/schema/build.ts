import type { FieldDefinition } from '../fields/definition.ts';
import { snakeCase } from './names.ts';
import type { InboundRelation, ObjectSource, Schema, SchemaField, SchemaObject } from './schema.ts';

/** What every record carries, whatever its object. */
const systemFields: Readonly<Record<string, FieldDefinition>> = {
  externalId: {
    type: 'text',
    label: 'External id',
    unique: true,
    hidden: true,
    help: 'The id of this record in the system that it came from.',
  },
  createdAt: { type: 'datetime', label: 'Created', derived: true, required: true },
  updatedAt: { type: 'datetime', label: 'Updated', derived: true, required: true, tellsOutcome: true },
};

/**
 * Builds the frozen schema value from object definitions, shipped and invented alike.
 * @throws when a relation points nowhere or an object names a title or owner that it lacks: a programming error.
 */
export function buildSchema(sources: readonly ObjectSource[], version = 1): Schema {
  const objects = new Map(sources.map((source) => [source.key, buildObject(source)]));
  const inbound = new Map<string, InboundRelation[]>();
  for (const object of objects.values()) {
    for (const field of object.fields.values()) {
      if (field.type !== 'relation' && field.type !== 'relations') continue;
      if (!field.target || !objects.has(field.target)) {
        throw new Error(`${object.key}.${field.key} points to "${field.target}", which is no object`);
      }
      inbound.set(field.target, [...(inbound.get(field.target) ?? []), { object, field }]);
    }
  }
  return Object.freeze({ version, objects, inbound });
}

function buildObject(source: ObjectSource): SchemaObject {
  const { customFields = [], fieldIds = {}, fieldColumns = {}, fields: definitions, custom = false, ...rest } = source;
  const fields = new Map<string, SchemaField>();
  const add = (key: string, definition: FieldDefinition, system: boolean) => {
    const place = { system, custom: customFields.includes(key), id: fieldIds[key] ?? key, column: fieldColumns[key] };
    const field = placeField(key, definition, place);
    fields.set(field.path, field);
  };
  for (const [key, definition] of Object.entries(definitions)) add(key, definition, false);
  for (const [key, definition] of Object.entries(systemFields)) add(key, definition, true);
  for (const [role, key] of Object.entries({ title: rest.title, owner: rest.owner })) {
    if (key && !fields.has(key)) throw new Error(`${source.key} names "${key}" as its ${role}, which it lacks`);
  }
  return Object.freeze({ ...rest, custom, fields });
}

/**
 * A definition in its place under a key: what the field is called at each face and in the table.
 * @param place.column its column, where that is not the one that the key gives
 */
export function placeField(
  key: string,
  definition: FieldDefinition,
  {
    system,
    custom,
    id,
    column,
  }: Pick<SchemaField, 'system' | 'custom' | 'id'> & { readonly column?: string | undefined },
): SchemaField {
  const isReference = definition.type === 'relation' || definition.type === 'user';
  const name = isReference ? `${key}Id` : key;
  return Object.freeze({
    ...definition,
    key,
    id,
    custom,
    system,
    path: custom ? `custom.${key}` : key,
    property: name,
    column: column ?? (custom ? `c_${snakeCase(name)}` : snakeCase(name)),
  });
}
