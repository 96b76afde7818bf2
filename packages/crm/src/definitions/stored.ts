import type { Connection } from '@cardinal/db/connection';
import { type SQL, sql } from 'drizzle-orm';
import type { FieldDefinition, FieldTypeKey } from '../fields/index.ts';
import type { StoredRole } from '../roles/stored.ts';
import { placeField, type SchemaField, snakeCase } from '../schema/index.ts';

/** The definition of an object of the team's own, as its row has it. */
export interface StoredObject {
  readonly id: string;
  readonly key: string;
  readonly singular: string;
  readonly plural: string;
  readonly slug: string;
  readonly icon: string;
  readonly description: string;
  readonly titleLabel: string;
  readonly titleHelp: string | null;
  readonly titleUnique: boolean;
  readonly position: number;
  /** When it was deleted, ISO 8601; null while it is in use. */
  readonly deletedAt: string | null;
}

/** What of a field's definition only some types have. */
export type FieldSettings = Pick<
  FieldDefinition,
  'default' | 'options' | 'target' | 'onDelete' | 'format' | 'min' | 'max' | 'integer'
>;

/** The definition of a field that the team added, as its row has it. */
export interface StoredField {
  readonly id: string;
  /** The key of its object. */
  readonly object: string;
  /** The id of its object; null for one that ships. */
  readonly objectId: string | null;
  readonly key: string;
  readonly type: FieldTypeKey;
  readonly label: string;
  readonly help: string | null;
  readonly isRequired: boolean;
  readonly isUnique: boolean;
  readonly settings: FieldSettings;
  readonly position: number;
  /** Its column, while that is not the one that its key gives; see `free-column.ts`. */
  readonly columnName: string | null;
  readonly deletedAt: string | null;
}

/** Columns by the property that holds them, with the type in which JSON is read back. */
export const objectColumns = {
  id: 'uuid',
  key: 'text',
  singular: 'text',
  plural: 'text',
  slug: 'text',
  icon: 'text',
  description: 'text',
  titleLabel: 'text',
  titleHelp: 'text',
  titleUnique: 'boolean',
  position: 'integer',
  deletedAt: 'timestamptz',
} as const satisfies Record<keyof StoredObject, string>;

export const fieldColumns = {
  id: 'uuid',
  object: 'text',
  objectId: 'uuid',
  key: 'text',
  type: 'text',
  label: 'text',
  help: 'text',
  isRequired: 'boolean',
  isUnique: 'boolean',
  settings: 'jsonb',
  position: 'integer',
  columnName: 'text',
  deletedAt: 'timestamptz',
} as const satisfies Record<keyof StoredField, string>;

export const roleColumns = {
  id: 'uuid',
  key: 'text',
  name: 'text',
  description: 'text',
  definition: 'jsonb',
  position: 'integer',
  deletedAt: 'timestamptz',
} as const satisfies Record<keyof StoredRole, string>;

/** `'key', t.key, …` for `jsonb_build_object`. */
const asJson = (columns: Readonly<Record<string, string>>): SQL =>
  sql`jsonb_build_object(${sql.join(
    Object.keys(columns).map((property) => sql`${sql.raw(`'${property}'`)}, t.${sql.identifier(snakeCase(property))}`),
    sql`, `,
  )})`;

/** Definitions of one table, as `t`, that meet a condition, in an order. `T` is what the columns are those of. */
export async function readStored<T>(
  db: Connection,
  table: 'object_definitions' | 'field_definitions' | 'roles',
  columns: Readonly<Record<string, string>>,
  which: SQL,
): Promise<T[]> {
  const rows = await db.rows(sql`select ${asJson(columns)}::text from ${sql.identifier(table)} t where ${which}`);
  return rows.map(([json]) => JSON.parse(json as string) as T);
}

/** Everything that the team has defined and not deleted, and the version of the schema. */
export interface Definitions {
  readonly version: number;
  readonly objects: readonly StoredObject[];
  readonly fields: readonly StoredField[];
}

/** Reads what the team has defined, at one moment. */
export async function readDefinitions(db: Connection): Promise<Definitions> {
  const [row] = await db.rows(sql`select version,
    (select coalesce(jsonb_agg(${asJson(objectColumns)} order by t.position, t.id), '[]') from object_definitions t
      where t.deleted_at is null)::text,
    (select coalesce(jsonb_agg(${asJson(fieldColumns)} order by t.position, t.id), '[]') from field_definitions t
      where t.deleted_at is null)::text
    from schema_version`);
  if (!row) throw new Error('the schema has lost its version');
  const [version, objects, fields] = row as [number, string, string];
  return { version, objects: JSON.parse(objects) as StoredObject[], fields: JSON.parse(fields) as StoredField[] };
}

/** A stored field as code declares one. */
export function definitionOf({ type, label, help, isRequired, isUnique, settings }: StoredField): FieldDefinition {
  return {
    type,
    label,
    ...settings,
    ...(help !== null && { help }),
    ...(isRequired && { required: true }),
    ...(isUnique && { unique: true }),
  };
}

/** A stored field in its place. */
export const placed = (field: StoredField): SchemaField =>
  placeField(field.key, definitionOf(field), {
    id: field.id,
    custom: true,
    system: false,
    column: field.columnName ?? undefined,
  });

/** The table of an object of the team's own, while the object is in use. */
export const tableOf = ({ key }: Pick<StoredObject, 'key'>): string => `c_${snakeCase(key)}`;
