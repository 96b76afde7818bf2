import type { Connection } from '@cardinal/db/connection';
import { shippedObjects } from '../objects/index.ts';
import { buildSchema, type ObjectSource, objectOf, type Schema, type SchemaField } from '../schema/index.ts';
import {
  type Definitions,
  definitionOf,
  readDefinitions,
  type StoredField,
  type StoredObject,
  tableOf,
} from './stored.ts';

/** Reads the schema as it is now: the objects that ship and the team's own, each with the fields that the team added. */
export const loadSchema = async (db: Connection): Promise<Schema> => schemaOf(await readDefinitions(db));

/** The schema value of what ships and what the team has defined. */
export function schemaOf({ version, objects, fields }: Definitions): Schema {
  const byObject = Map.groupBy(fields, ({ object }) => object);
  const sources = [...shippedObjects, ...objects.map(sourceOf)];
  return buildSchema(
    sources.map((source) => withTeamFields(source, byObject.get(source.key) ?? [])),
    version,
  );
}

/** What a record of a new object holds before the team adds anything: its title, its owner, and what every record carries. */
export const fieldsFromTheBeginning = (object: StoredObject): SchemaField[] => [
  ...objectOf(buildSchema([sourceOf(object)]), object.key).fields.values(),
];

/** Every object of the team's own begins with a name and an owner, as those that ship do. */
function sourceOf(object: StoredObject): ObjectSource {
  const { key, singular, plural, slug, icon, description, titleLabel, titleHelp, titleUnique } = object;
  return {
    key,
    singular,
    plural,
    slug,
    icon,
    description,
    table: tableOf(object),
    title: 'name',
    owner: 'owner',
    kind: 'record',
    custom: true,
    fields: {
      name: {
        type: 'text',
        label: titleLabel,
        required: true,
        ...(titleHelp !== null && { help: titleHelp }),
        ...(titleUnique && { unique: true }),
      },
      owner: { type: 'user', label: 'Owner' },
    },
  };
}

function withTeamFields(source: ObjectSource, fields: readonly StoredField[]): ObjectSource {
  if (fields.length === 0) return source;
  return {
    ...source,
    fields: { ...source.fields, ...Object.fromEntries(fields.map((field) => [field.key, definitionOf(field)])) },
    customFields: fields.map(({ key }) => key),
    fieldIds: Object.fromEntries(fields.map(({ key, id }) => [key, id])),
    fieldColumns: Object.fromEntries(fields.flatMap(({ key, columnName }) => (columnName ? [[key, columnName]] : []))),
  };
}
