import { shippedRoles } from '@cardinal/crm/permissions';
import type { RoleDefinition } from '@cardinal/crm/roles';
import { beforeAll, expect, test } from 'vitest';
import { appRouter } from '../../src/catalogue/index.ts';
import { inTeam, type Person } from './world.ts';

const { team, join } = inTeam();

/** A field of each object that the role may not know of, as a record has it and as a path. */
const hidden = {
  company: { path: 'description', value: { description: 'SECRET company' } },
  contact: { path: 'jobTitle', value: { jobTitle: 'SECRET contact' } },
  deal: { path: 'closingNotes', value: { closingNotes: 'SECRET deal' } },
  task: { path: 'description', value: { description: 'SECRET task' } },
  machine: { path: 'custom.serial', value: { custom: { serial: 'SECRET machine' } } },
} as const;
type ObjectKey = keyof typeof hidden;
const keys = Object.keys(hidden) as ObjectKey[];
const titles = { company: 'name', contact: 'firstName', deal: 'name', task: 'title', machine: 'name' } as const;
const owners = {
  company: 'ownerId',
  contact: 'ownerId',
  deal: 'ownerId',
  task: 'assigneeId',
  machine: 'ownerId',
} as const;
const addresses = {
  company: 'companies',
  contact: 'contacts',
  deal: 'deals',
  task: 'tasks',
  machine: 'objects/machines',
} as const;

const { settings } = shippedRoles.viewer;
/** Sees and changes its own, knows nothing of the hidden fields, and may do whatever else there is short of administration. */
const kept: RoleDefinition = {
  records: { create: 'all', read: 'own', update: 'own', delete: 'own' },
  settings,
  objects: {},
  hiddenFields: Object.fromEntries(keys.map((key) => [key, [hidden[key].path]])),
  readonlyFields: { company: ['industry'] },
  capabilities: ['import', 'export', 'useAi', 'approveProposals', 'manageKeys'],
};

let sam: Person;
const mine = {} as Record<ObjectKey, string>;
const theirs = {} as Record<ObjectKey, string>;
let pipelineId = '';
let stageId = '';
let operationId = '';
let viewId = '';

beforeAll(async () => {
  sam = await join('Sam', kept);
  const make = async (key: ObjectKey, title: string, ownerId: string, more: object = {}) => {
    const record = { [titles[key]]: title, [owners[key]]: ownerId, ...hidden[key].value, ...more };
    const made = await team.ada.client.records.create.mutate({ object: key, records: [record] });
    ({ operationId } = made);
    return made.records[0]?.id as string;
  };
  for (const key of keys) theirs[key] = await make(key, `FOREIGN ${key}`, team.ada.id);
  for (const key of keys) {
    // What is theirs is led to from what is one's own.
    const leads = key === 'contact' || key === 'deal' ? { companyId: theirs.company } : {};
    mine[key] = await make(
      key,
      `Mine ${key}`,
      sam.id,
      key === 'task' ? { links: [theirs.company, mine.company] } : leads,
    );
  }
  const note = { body: 'FOREIGN note', links: [theirs.company], authorId: team.ada.id };
  await team.ada.client.notes.create.mutate({ records: [note] });
  const [pipeline] = await team.ada.client.pipelines.withStages.query();
  pipelineId = pipeline?.id ?? '';
  stageId = pipeline?.stages[0]?.id ?? '';
  const shared = { filter: { where: { description: { contains: 'SECRET' } } } };
  const view = {
    object: 'company',
    name: 'By what is hidden',
    layout: 'table' as const,
    definition: shared,
    isShared: true,
  };
  viewId = (await team.ada.client.views.create.mutate(view)).id;
});

/** Every query of the catalogue with inputs that would bring out what there is. One that is added is added here. */
function questions(): Record<string, readonly unknown[]> {
  const each = (input: (key: ObjectKey, id: string) => unknown) =>
    keys.flatMap((key) => [input(key, mine[key]), input(key, theirs[key])]);
  const ofObject = each((object) => ({ object }));
  const at = new Date().toISOString();
  const ofRecord = each((object, id) => ({ object, id }));
  const all = [...Object.values(mine), ...Object.values(theirs)];
  const ids = Object.values({ ...mine, ...theirs }).map((id) => ({ id }));
  const lists = (key: ObjectKey | null) => ({
    list: [{}, { search: 'SECRET' }, { search: 'FOREIGN' }, { trash: true }, { count: 'exact' }],
    get: key ? [{ id: mine[key] }, { id: theirs[key] }] : ids,
  });
  const typed = {
    companies: 'company',
    contacts: 'contact',
    deals: 'deal',
    tasks: 'task',
    notes: null,
    activities: null,
    pipelines: null,
    stages: null,
  } as const;
  return {
    ...Object.fromEntries(
      Object.entries(typed).flatMap(([router, key]) =>
        Object.entries(lists(key)).map(([name, inputs]) => [`${router}.${name}`, inputs]),
      ),
    ),
    'pipelines.withStages': [undefined],
    'deals.board': [{ pipelineId }],
    'deals.boardColumn': [{ pipelineId, stageId }],
    'records.find': ofObject,
    'records.get': ofRecord,
    'records.aggregate': [...ofObject, ...each((object) => ({ object, group: owners[object].replace('Id', '') }))],
    'records.totals': each((object) => ({ object, measures: [{ function: 'filled', field: titles[object] }] })),
    'records.history': ofRecord,
    'records.timeline': ofRecord,
    'records.asOf': each((object, id) => ({ object, id, at })),
    'records.relatedAsOf': [
      ...each((object, id) => ({ object, id, at, from: 'deal', field: object })),
      ...each((object, id) => ({ object, id, at, from: 'task', field: 'links' })),
    ],
    'records.mergePreview': keys.flatMap((object) => [
      { object, keep: mine[object], merge: [theirs[object]] },
      { object, keep: theirs[object], merge: [mine[object]] },
    ]),
    'records.trashPreview': each((object, id) => ({ object, ids: [id] })),
    'records.erasePreview': ofRecord,
    'duplicates.list': [...ofObject, ...keys.map((object) => ({ object, dismissed: true }))],
    'records.titles': each((object) => ({ object, ids: all })),
    'reports.pipelineValue': [{ pipelineId }],
    'reports.closedDeals': [{}],
    'search.query': [{ query: '' }, { query: 'SECRET' }, { query: 'FOREIGN' }, { query: 'Mine' }],
    'operations.recent': [{}],
    'operations.undoPreview': [{ operationId }],
    'scores.explain': ofRecord,
    'scores.models': [undefined],
    'scores.of': each((object) => ({ object, ids: all })),
    'proposals.list': [{}],
    'proposals.count': [{}],
    'proposals.get': ids,
    'views.list': keys.map((object) => ({ object })),
    'views.get': [{ id: viewId }],
    'views.mine': [undefined],
    'runs.list': [{}],
    'runs.get': ids,
    'runs.schedules': [undefined],
    'classifiers.list': [undefined],
    'classifiers.classify': [{ id: mine.company, text: 'SECRET' }],
    'classifiers.results': ofRecord,
    'imports.list': [{}],
    'imports.get': ids,
    'imports.preview': ids,
    'imports.proposePipeline': ids,
    'imports.rows': ids,
    'imports.targets': [undefined],
    'imports.undoPreview': ids,
    'imports.undoRefusal': ids,
    'imports.values': ids,
    'assistant.conversations': [undefined],
    'assistant.messages': ids,
    'schema.current': [undefined],
    'session.current': [undefined],
    'session.me': [undefined],
    'session.list': [undefined],
    'session.setupNeeded': [undefined],
    'workspace.get': [undefined],
    'preferences.get': [{ key: 'ui.theme' }],
    'members.list': [{}],
    'members.transferPreview': [{ id: sam.id }, { id: team.ada.id }],
    'members.invitation': [{ token: 'x' }],
    'objects.list': [undefined],
    'objects.history': [{ object: 'machine' }, { object: 'company' }],
    'fields.convertPreview': [{ object: 'machine', key: 'serial', to: { type: 'number' } }],
    'fields.mergePreview': [{ object: 'company', key: 'x', from: ['a'], into: 'b' }],
    'roles.list': [undefined],
    'apiKeys.list': [undefined],
    'live.position': [undefined],
  };
}

const isQuery = ([, procedure]: [string, unknown]) => (procedure as { _def: { type: string } })._def.type === 'query';

test('every query of the catalogue is asked', () => {
  const queries = Object.entries(appRouter._def.procedures).filter(isQuery);
  expect(Object.keys(questions()).sort()).toEqual(queries.map(([path]) => path).sort());
});

test('no query tells what is in a hidden field, nor what someone else’s record is called', async () => {
  const asked = Object.entries(questions()).flatMap(([path, inputs]) => inputs.map((input) => [path, input] as const));
  let answered = 0;
  for (const [path, input] of asked) {
    const { status, text } = await sam.query(path, input);
    // What was typed comes back in what is said of it.
    const said = text.replaceAll('"SECRET"', '').replaceAll('"FOREIGN"', '');
    expect({ path, input, status: status < 500, leaks: /SECRET|FOREIGN/.exec(said)?.[0] }).toEqual({
      path,
      input,
      status: true,
      leaks: undefined,
    });
    answered += status === 200 ? 1 : 0;
  }
  // The same questions are answered, for the most part: nothing is proved by a door that is shut.
  expect(answered).toBeGreaterThan(asked.length / 2);
  const toAda = await team.ada.query('records.get', { object: 'machine', id: mine.machine });
  expect(toAda.text).toContain('SECRET machine');
});

test('the API for programs tells as little', async () => {
  const paths = keys.flatMap((key) => {
    const at = `/${addresses[key]}`;
    const ones = [mine[key], theirs[key]].flatMap((id) => [
      `${at}/${id}`,
      `${at}/${id}/history`,
      `${at}/${id}/as-of?at=${new Date().toISOString()}`,
    ]);
    return [at, `${at}?search=SECRET`, `${at}?count=exact&trash=true`, ...ones];
  });
  for (const path of [...paths, '/search?q=FOREIGN', '/search?q=SECRET', '/me', '/stages', '/openapi.json']) {
    const { status, text } = await sam.rest('GET', path);
    expect({ path, known: status < 500, leaks: /(SECRET|FOREIGN) \w+/.exec(text)?.[0] }).toEqual({
      path,
      known: true,
      leaks: undefined,
    });
  }
  expect((await sam.rest('GET', '/openapi.json')).text).not.toContain('closingNotes');
  expect((await team.ada.rest('GET', '/openapi.json')).text).toContain('closingNotes');
});

test.each(keys)('nothing is found, ordered, measured or written by the hidden field of a %s', async (object) => {
  const { path, value } = hidden[object];
  const filter = { where: { [path]: { contains: 'SECRET' } } };
  const sort = [{ field: path, direction: 'asc' }];
  const id = mine[object];
  const at = `/${addresses[object]}`;
  const relation = `where=${path}`;
  const attempts = {
    filter: sam.query('records.find', { object, filter }),
    'filter the other way': sam.query('records.find', {
      object,
      filter: { not: { where: { [path]: { empty: true } } } },
    }),
    sort: sam.query('records.find', { object, sort }),
    measure: sam.query('records.totals', { object, measures: [{ function: 'filled', field: path }] }),
    group: sam.query('records.aggregate', { object, group: path }),
    'measure of groups': sam.query('records.aggregate', { object, measure: { function: 'filled', field: path } }),
    'filter of a run': sam.mutate('runs.start', { kind: 'score', object, filter }),
    view: sam.mutate('views.create', { object, name: relation, layout: 'table', definition: { filter, sort } }),
    create: sam.mutate('records.create', { object, records: [{ [titles[object]]: 'x', ...value }] }),
    update: sam.mutate('records.update', { object, records: [{ id, set: value }] }),
    'REST filter': sam.rest('GET', `${at}?filter=${encodeURIComponent(JSON.stringify(filter))}`),
    'REST sort': sam.rest('GET', `${at}?sort=${path}`),
    'REST fields': sam.rest('GET', `${at}?fields=${path}`),
    'REST create': sam.rest('POST', at, { [titles[object]]: 'x', ...value }),
    'REST change': sam.rest('PATCH', `${at}/${id}`, value),
  };
  for (const [attempt, answer] of Object.entries(attempts)) {
    const { status, text } = await answer;
    expect({ attempt, status: status >= 400 && status < 500, text }).toEqual({ attempt, status: true, text });
  }
});

test('a field of a related record is hidden on the way there too, and an unreadable record is no way', async () => {
  const filter = { where: { 'company.description': { contains: 'SECRET' } } };
  expect((await sam.query('records.find', { object: 'contact', filter })).status).toBe(400);
  const through = { where: { 'company.name': { contains: 'FOREIGN' } } };
  const { text } = await sam.query('records.find', { object: 'contact', filter: through });
  expect(text).not.toContain(mine.contact);
});

test('what may only be read is read, and not written by any door', async () => {
  const set = { industry: 'Retail' };
  const records = [{ id: mine.company, set }];
  expect((await sam.mutate('records.update', { object: 'company', records })).status).toBe(400);
  expect((await sam.mutate('companies.update', { records })).status).toBe(400);
  expect((await sam.rest('PATCH', `/companies/${mine.company}`, set)).status).toBe(400);
  expect((await sam.mutate('records.create', { object: 'company', records: [{ name: 'x', ...set }] })).status).toBe(
    400,
  );
  expect((await sam.query('records.get', { object: 'company', id: mine.company })).text).toContain('industry');
});

test('the assistant knows of what the role knows, and of nothing else', async () => {
  for (const question of [
    'companies whose description contains SECRET',
    'show FOREIGN company',
    'all companies',
    'machines whose serial contains SECRET',
    'machines',
  ]) {
    const { status, text } = await sam.rest('POST', '/ai/assistant', { question });
    expect(status).toBe(200);
    expect({
      question,
      leaks: /SECRET (company|machine)|FOREIGN company/.exec(text.replaceAll(question, ''))?.[0],
    }).toEqual({
      question,
      leaks: undefined,
    });
    if (question === 'machines') expect(text).toContain('Mine machine');
  }
});
