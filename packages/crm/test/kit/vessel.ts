import { type Database, readerRole } from '@cardinal/db/connection';
import { sql } from 'drizzle-orm';
import type { FieldDefinition } from '../../src/fields/index.ts';
import type { sqlFieldTypes } from '../../src/fields/sql-registry.ts';
import { writtenColumns } from '../../src/records/write/columns.ts';
import { type ObjectSource, objectOf, type Schema } from '../../src/schema/index.ts';

/** One field of every type, by the type's key. */
const everyType = {
  text: { type: 'text', label: 'Text' },
  longText: { type: 'longText', label: 'Long text' },
  number: { type: 'number', label: 'Number' },
  percent: { type: 'percent', label: 'Percent', min: 0, max: 100 },
  currency: { type: 'currency', label: 'Currency' },
  boolean: { type: 'boolean', label: 'Boolean' },
  date: { type: 'date', label: 'Date' },
  datetime: { type: 'datetime', label: 'Date and time' },
  enum: {
    type: 'enum',
    label: 'Enum',
    options: [
      { value: 'zeta', label: 'First', color: 'grey' },
      { value: 'alpha', label: 'Second', color: 'teal' },
    ],
  },
  rating: { type: 'rating', label: 'Rating' },
  multiEnum: {
    type: 'multiEnum',
    label: 'Several choices',
    options: [
      { value: 'red', label: 'Red', color: 'rose' },
      { value: 'blue', label: 'Blue', color: 'sky' },
      { value: 'green', label: 'Green', color: 'green' },
    ],
  },
  json: { type: 'json', label: 'JSON' },
  emails: { type: 'emails', label: 'E-mails' },
  phones: { type: 'phones', label: 'Phones' },
  links: { type: 'links', label: 'Links' },
  address: { type: 'address', label: 'Address' },
  user: { type: 'user', label: 'User' },
  relation: { type: 'relation', label: 'Relation', target: 'company' },
  relations: { type: 'relations', label: 'Several relations', target: 'company' },
  recordLinks: { type: 'recordLinks', label: 'Record links' },
} as const satisfies Record<keyof typeof sqlFieldTypes, FieldDefinition>;

/** An object that no code knows of: a title of its own, an owner, and a custom field of every type. */
export const vessel: ObjectSource = {
  key: 'vessel',
  singular: 'Vessel',
  plural: 'Vessels',
  slug: 'vessels',
  table: 'vessels',
  icon: 'ship',
  description: 'Ships, invented for tests.',
  title: 'name',
  owner: 'owner',
  kind: 'record',
  fields: {
    name: { type: 'text', label: 'Name', required: true },
    owner: { type: 'user', label: 'Owner' },
    code: { type: 'text', label: 'Code', unique: true },
    ...everyType,
  },
  customFields: Object.keys(everyType),
};

/** Makes the vessel's table as a migration would: real columns, real foreign keys, unique indexes. */
export async function createVesselTable(db: Database, schema: Schema): Promise<void> {
  const object = objectOf(schema, 'vessel');
  const fields = [...object.fields.values()].filter(
    (field) => field.path !== 'createdAt' && field.path !== 'updatedAt',
  );
  const columns = writtenColumns(fields).map(({ name, type }) => `"${name}" ${type}`);
  const references = fields.flatMap((field) => {
    if (field.type === 'user') return [`foreign key ("${field.column}") references users on delete set null`];
    if (field.type !== 'relation') return [];
    return [
      `foreign key ("${field.column}") references "${schema.objects.get(field.target ?? '')?.table}" on delete set null`,
    ];
  });
  await db.rows(
    sql.raw(`create table vessels (
    id uuid primary key references records on delete cascade, version integer not null default 1,
    created_at timestamptz not null default now(), updated_at timestamptz not null default now(), deleted_at timestamptz,
    ${[...columns, ...references].join(', ')})`),
  );
  await db.rows(sql`grant select on vessels to ${sql.identifier(readerRole)}`);
  for (const name of ['code', 'external_id']) {
    await db.rows(sql.raw(`create unique index vessels_${name} on vessels (${name}) where deleted_at is null`));
  }
}
