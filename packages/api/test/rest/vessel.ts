import type { ObjectSource } from '@cardinal/crm/schema';
import type { Database } from '@cardinal/db/connection';

/** An object that no code knows of, with a unique field, an owner, a relation and fields of the team's own. */
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
  custom: true,
  fields: {
    name: { type: 'text', label: 'Name', required: true },
    owner: { type: 'user', label: 'Owner' },
    code: { type: 'text', label: 'Code', unique: true },
    company: { type: 'relation', label: 'Company', target: 'company' },
    tonnage: { type: 'number', label: 'Tonnage', min: 0 },
    price: { type: 'currency', label: 'Price' },
    flag: {
      type: 'enum',
      label: 'Flag',
      options: [
        { value: 'fi', label: 'Finland', color: 'sky' },
        { value: 'pa', label: 'Panama', color: 'rose' },
      ],
    },
    afloat: { type: 'boolean', label: 'Afloat' },
    launched: { type: 'date', label: 'Launched' },
    surveyed: { type: 'datetime', label: 'Surveyed' },
    load: { type: 'percent', label: 'Load', min: 0, max: 100 },
    crewRating: { type: 'rating', label: 'Crew rating' },
    supplies: {
      type: 'multiEnum',
      label: 'Supplies',
      options: [
        { value: 'oil', label: 'Oil', color: 'grey' },
        { value: 'rope', label: 'Rope', color: 'amber' },
      ],
    },
    telemetry: { type: 'json', label: 'Telemetry' },
    radio: { type: 'emails', label: 'Radio' },
    berth: { type: 'address', label: 'Berth' },
    story: { type: 'longText', label: 'Story' },
  },
  customFields: [
    'tonnage',
    'price',
    'flag',
    'afloat',
    'launched',
    'surveyed',
    'load',
    'crewRating',
    'supplies',
    'telemetry',
    'radio',
    'berth',
    'story',
  ],
};

/** Its table, as a migration would make it. */
export async function createVesselTable({ client }: Database): Promise<void> {
  await client`create table vessels (
    id uuid primary key references records on delete cascade, external_id text, version integer not null default 1,
    created_at timestamptz not null default now(), updated_at timestamptz not null default now(), deleted_at timestamptz,
    name text not null, owner_id uuid references users on delete set null, code text,
    company_id uuid references companies on delete set null, c_tonnage numeric, c_price bigint, c_price_currency text,
    c_flag text, c_afloat boolean, c_launched date, c_surveyed timestamptz, c_load numeric, c_crew_rating smallint, c_supplies text[], c_telemetry jsonb, c_story text,
    c_berth_street text, c_berth_city text, c_berth_state text, c_berth_postal_code text, c_berth_country text)`;
  // What the assistant reads as.
  await client`grant select on vessels to cardinal_reader`;
  await client`create unique index vessels_code on vessels (code) where deleted_at is null`;
  await client`create unique index vessels_external_id on vessels (external_id) where deleted_at is null`;
}
