import type { Host, NameCandidate } from '@cardinal/ai/language';
import { assistantVocabulary } from '@cardinal/crm/assistant';
import type { FieldDefinition } from '@cardinal/crm/fields';
import { fieldType } from '@cardinal/crm/fields';
import { shippedObjects } from '@cardinal/crm/objects';
import { shippedRoles } from '@cardinal/crm/permissions';
import { buildSchema, type ObjectSource, type Schema } from '@cardinal/crm/schema';

/** A field of every type, in the words of its trade. */
const fields = {
  name: { type: 'text', label: 'Name', required: true },
  owner: { type: 'user', label: 'Owner' },
  callSign: { type: 'text', label: 'Call sign' },
  logBook: { type: 'longText', label: 'Log book' },
  draught: { type: 'number', label: 'Draught' },
  fuel: { type: 'percent', label: 'Fuel level', min: 0, max: 100 },
  charter: { type: 'currency', label: 'Charter rate' },
  insured: { type: 'boolean', label: 'Insured' },
  launch: { type: 'date', label: 'Launch date' },
  inspection: { type: 'datetime', label: 'Inspection' },
  hull: {
    type: 'enum',
    label: 'Hull',
    options: [
      { value: 'steel', label: 'Steel', color: 'grey' },
      { value: 'wood', label: 'Wood', color: 'amber' },
      { value: 'gfrp', label: 'Glass fibre', color: 'teal' },
    ],
  },
  crewRating: { type: 'rating', label: 'Crew rating' },
  supplies: {
    type: 'multiEnum',
    label: 'Supplies',
    options: [
      { value: 'dunnage', label: 'Dunnage', color: 'grey' },
      { value: 'rigging', label: 'Rigging', color: 'amber' },
      { value: 'paint', label: 'Paint', color: 'teal' },
    ],
  },
  telemetry: { type: 'json', label: 'Telemetry' },
  mailboxes: { type: 'emails', label: 'Mailboxes' },
  radios: { type: 'phones', label: 'Radio phones' },
  pages: { type: 'links', label: 'Web pages' },
  berth: { type: 'address', label: 'Berth' },
  captain: { type: 'user', label: 'Captain' },
  operator: { type: 'relation', label: 'Operator', target: 'company' },
  charterers: { type: 'relations', label: 'Charterers', target: 'company' },
  cargo: { type: 'recordLinks', label: 'Cargo' },
} as const satisfies Record<string, FieldDefinition>;

/** An object that no grammar was written for. */
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
  fields,
  customFields: Object.keys(fields).filter((key) => key !== 'name' && key !== 'owner'),
};

export const schema = buildSchema([...shippedObjects, vessel]);
export const ids = {
  ada: '01890a5d-ac96-774b-bcce-b302099a8051',
  grace: '01890a5d-ac96-774b-bcce-b302099a8052',
  anchor: '01890a5d-ac96-774b-bcce-b302099a8053',
  keel: '01890a5d-ac96-774b-bcce-b302099a8054',
} as const;

/** Wednesday, the week from Monday the 16th. */
const today = '2026-11-18';

export const vocabularyOf = (of: Schema) =>
  assistantVocabulary(of, shippedRoles.admin, {
    people: [
      { id: ids.ada, name: 'Ada Lovelace', firstName: 'Ada' },
      { id: ids.grace, name: 'Grace Hopper', firstName: 'Grace' },
    ],
    me: ids.ada,
    settings: {},
    today,
    timeZone: 'UTC',
    currency: 'EUR',
  });

export const vocabulary = vocabularyOf(schema);

const companies: readonly NameCandidate[] = [
  { kind: 'record', object: 'company', id: ids.anchor, title: 'Blue Anchor' },
  { kind: 'record', object: 'company', id: ids.keel, title: 'Keelhaul Ltd' },
];

/** Knows two companies, by their whole names. */
export const host: Host = {
  resolveNames: async (texts) =>
    texts.map((text) =>
      companies.filter((one) => one.kind === 'record' && one.title.toLowerCase() === text.toLowerCase()),
    ),
  readValue: (object, path, words) => {
    const field = schema.objects.get(object)?.fields.get(path);
    if (!field) return { ok: false, message: 'no such field' };
    const context = { today, timeZone: 'UTC', now: `${today}T10:00:00Z`, country: 'DE', currency: 'EUR' };
    return fieldType(field.type).parse(words, field, context);
  },
};
