import type { Grant, Scope } from '@cardinal/crm/permissions';
import { shippedRoles } from '@cardinal/crm/permissions';
import type { RoleDefinition } from '@cardinal/crm/roles';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inTeam, type Person, type Told } from './world.ts';

const { team, join } = inTeam();

/** By object: its address at the API for programs, a record, a change of it, and the property that says whose it is. */
const objects = {
  company: { at: '/companies', record: { name: 'Matrix' }, set: { industry: 'Retail' }, owner: 'ownerId' },
  contact: { at: '/contacts', record: { firstName: 'Matrix' }, set: { jobTitle: 'Chief' }, owner: 'ownerId' },
  deal: { at: '/deals', record: { name: 'Matrix' }, set: { closeReason: 'Price' }, owner: 'ownerId' },
  task: { at: '/tasks', record: { title: 'Matrix' }, set: { priority: 'high' }, owner: 'assigneeId' },
  note: { at: '/notes', record: { body: 'Matrix' }, set: { body: 'Again' }, owner: 'authorId' },
  machine: { at: '/objects/machines', record: { name: 'Matrix' }, set: { custom: { serial: 'S1' } }, owner: 'ownerId' },
} as const;
type ObjectKey = keyof typeof objects;
const keys = Object.keys(objects) as ObjectKey[];

const reach: Record<Scope, number> = { none: 0, own: 1, all: 2 };
const atMost = (most: Scope) =>
  fc.constantFrom(...(['none', 'own', 'all'] as const).filter((one) => reach[one] <= reach[most]));
const grants: fc.Arbitrary<Grant> = fc.constantFrom<Scope>('none', 'own', 'all').chain((read) =>
  fc.record({
    read: fc.constant(read),
    create: read === 'none' ? fc.constant<Scope>('none') : fc.constantFrom<Scope>('none', 'own', 'all'),
    update: atMost(read),
    delete: atMost(read),
  }),
);
const { settings, capabilities } = shippedRoles.viewer;
const definitions: fc.Arbitrary<RoleDefinition> = fc
  .record({ records: grants, named: fc.dictionary(fc.constantFrom(...keys), grants) })
  .map(({ records, named }) => ({
    records,
    settings,
    objects: named,
    hiddenFields: {},
    readonlyFields: {},
    capabilities: [...capabilities],
  }));

/** Roles as an admin may make them, the same in every run; those that ship as roles of one's own beside them. */
const { key: _, name: __, description: ___, ...memberLike } = shippedRoles.member;
const generated: readonly RoleDefinition[] = [
  { ...memberLike, objects: {}, hiddenFields: {}, readonlyFields: {} },
  ...fc.sample(definitions, { numRuns: 9, seed: 2026 }),
];

/** Whether an answer let it through; everything that is not a plain refusal is a fault. */
function passed({ status, text }: Told): boolean {
  if (status < 300) return true;
  expect({ status, text: [403, 404].includes(status) ? '' : text }).toEqual({ status, text: '' });
  return false;
}

async function make(key: ObjectKey, ownerId: string): Promise<string> {
  const { record, owner } = objects[key];
  const answer = await team.ada.mutate('records.create', { object: key, records: [{ ...record, [owner]: ownerId }] });
  return (JSON.parse(answer.text) as { result: { data: { json: { records: { id: string }[] } } } }).result.data.json
    .records[0]?.id as string;
}

const inAll = (answer: Told, id: string) => answer.status === 200 && answer.text.includes(id);

async function held(person: Person, key: ObjectKey, definition: RoleDefinition, whose: 'own' | 'foreign') {
  const { at, set, record, owner } = objects[key];
  const grant = definition.objects[key] ?? definition.records;
  const reaches = (action: keyof Grant) => grant[action] === 'all' || (grant[action] === 'own' && whose === 'own');
  const ownerId = whose === 'own' ? person.id : team.ada.id;
  const id = await make(key, ownerId);
  const one = { object: key, id };
  const many = { object: key, ids: [id] };
  const seen = reaches('read');
  const draft = { ...record, [owner]: ownerId };

  const got = {
    'get, tRPC': passed(await person.query('records.get', one)),
    'get, REST': passed(await person.rest('GET', `${at}/${id}`)),
    history: passed(await person.query('records.history', one)),
    timeline: passed(await person.query('records.timeline', one)),
    'as of, tRPC': passed(await person.query('records.asOf', { ...one, at: new Date().toISOString() })),
    'as of, REST': passed(await person.rest('GET', `${at}/${id}/as-of?at=${new Date().toISOString()}`)),
    'list, tRPC': inAll(await person.query('records.find', { object: key, limit: 200 }), id),
    'list, REST': inAll(await person.rest('GET', `${at}?limit=200`), id),
    titles: inAll(await person.query('records.titles', many), id),
    search: inAll(await person.query('search.query', { query: '', objects: [key], limit: 50 }), id),
    'create, tRPC': passed(await person.mutate('records.create', { object: key, records: [draft] })),
    'create, REST': passed(await person.rest('POST', at, draft)),
    'change, tRPC': passed(await person.mutate('records.update', { object: key, records: [{ id, set }] })),
    'change, REST': passed(await person.rest('PATCH', `${at}/${id}`, set)),
    'trash, tRPC': passed(await person.mutate('records.trash', many)),
    'restore, tRPC': passed(await person.mutate('records.restore', many)),
    'trash, REST': passed(await person.rest('DELETE', `${at}/${id}`)),
    'restore, REST': passed(await person.rest('POST', `${at}/${id}/restore`)),
  };
  const says = (action: 'create' | 'update' | 'delete') => reaches(action) && (action === 'create' || seen);
  const expected = {
    ...Object.fromEntries(
      [
        'get, tRPC',
        'get, REST',
        'history',
        'timeline',
        'as of, tRPC',
        'as of, REST',
        'list, tRPC',
        'list, REST',
        'titles',
        'search',
      ].map((door) => [door, seen]),
    ),
    'create, tRPC': says('create'),
    'create, REST': says('create'),
    'change, tRPC': says('update'),
    'change, REST': says('update'),
    'trash, tRPC': says('delete'),
    // What one may not delete is not in the trash to be restored.
    'restore, tRPC': says('delete'),
    'trash, REST': says('delete'),
    'restore, REST': says('delete'),
  };
  expect({ key, whose, grant, ...got }).toEqual({ key, whose, grant, ...expected });
}

test.each(generated.map((definition, at) => [at, definition] as const))(
  'role %i reaches by tRPC and REST what its matrix says, record by record',
  async (at, definition) => {
    const person = await join(`Role ${at}`, definition);
    for (const key of keys) for (const whose of ['own', 'foreign'] as const) await held(person, key, definition, whose);
  },
);
