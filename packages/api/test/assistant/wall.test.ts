import { readOnly } from '@cardinal/crm/assistant';
import { shippedRoles } from '@cardinal/crm/permissions';
import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { readsRouter } from '../../src/assistant/reads.ts';
import { toolsFor } from '../../src/assistant/tools.ts';
import { appRouter, createCaller } from '../../src/catalogue/index.ts';
import { createRequestContext, type RequestContext } from '../../src/trpc/index.ts';
import { inServer } from '../faces/server.ts';

const { running, browser } = inServer();
const password = 'a long enough secret';
const admin = { workspace: 'Acme', firstName: 'Ada', email: 'ada@example.com', password };

type Procedures = Record<string, { _def: { type: string; meta?: unknown } }>;
const procedures = appRouter._def.procedures as unknown as Procedures;
const writing = Object.keys(procedures).filter((path) => procedures[path]?._def.type === 'mutation');

let context: RequestContext & { actor: NonNullable<RequestContext['actor']> };
let inputs: Record<string, unknown>;

beforeAll(async () => {
  const { client, cookie } = browser();
  await client.session.setup.mutate(admin);
  const request = new Request('http://crm.test', { headers: { cookie: cookie() } });
  const deps = running.deps;
  if (!deps) throw new Error('the server has not started');
  const arrival = { requestId: 'r1', address: '192.0.2.1', responseHeaders: new Headers() };
  const made = await createRequestContext(request, deps, arrival);
  if (!made.actor) throw new Error('nobody is signed in');
  context = { ...made, actor: made.actor };
  inputs = await temptations(client);
});

/** For every change that the catalogue knows, an input with which it would go through. */
async function temptations(client: ReturnType<typeof browser>['client']): Promise<Record<string, unknown>> {
  const [pipeline] = await client.pipelines.withStages.query();
  if (!pipeline) throw new Error('there is no pipeline');
  const [first, second] = pipeline.stages;
  const one = async (object: string, values: Record<string, unknown>) =>
    (await client.records.create.mutate({ object, records: [values] })).records[0]?.id ?? '';
  const trashed = async (object: string, values: Record<string, unknown>) => {
    const id = await one(object, values);
    await client.records.trash.mutate({ object, ids: [id] });
    return id;
  };
  const { member, link } = await client.members.invite.mutate({
    email: 'b@example.com',
    firstName: 'Bob',
    role: 'member',
  });
  const { member: other } = await client.members.invite.mutate({
    email: 'c@example.com',
    firstName: 'Cy',
    role: 'member',
  });
  await browser().client.members.acceptInvitation.mutate({
    token: link.token,
    email: 'b@example.com',
    firstName: 'Bob',
    password,
  });
  const open = await client.members.issueLink.mutate({ id: other.id });
  const reset = await client.members.issueLink.mutate({ id: member.id });
  const { key } = await client.apiKeys.create.mutate({ name: 'Key', role: 'viewer' });
  const spare = await one('pipeline', { name: 'Spare' });
  const values: Record<string, Record<string, unknown>> = {
    company: { name: 'Acme' },
    contact: { firstName: 'Grace' },
    deal: { name: 'Deal' },
    task: { title: 'Task' },
    note: { body: 'Note' },
    activity: { type: 'call', summary: 'Call', occurredAt: '2026-01-01T00:00:00Z' },
    pipeline: { name: 'Another' },
    stage: { name: 'Stage', pipelineId: spare, outcome: 'open', probability: 10 },
  };
  const domains: Record<string, string> = {
    company: 'companies',
    contact: 'contacts',
    deal: 'deals',
    task: 'tasks',
    note: 'notes',
    activity: 'activities',
    pipeline: 'pipelines',
    stage: 'stages',
  };
  const byRecord: Record<string, unknown> = {};
  for (const [object, domain] of Object.entries(domains)) {
    const given = values[object] ?? {};
    const id = await one(object, given);
    byRecord[`${domain}.create`] = { records: [given] };
    byRecord[`${domain}.update`] = { records: [{ id, set: { externalId: 'X' } }] };
    byRecord[`${domain}.trash`] = { ids: [id] };
    const gone = object === 'pipeline' || object === 'stage' ? { ...given, name: 'Gone' } : given;
    byRecord[`${domain}.restore`] = { ids: [await trashed(object, gone)] };
  }
  const company = await one('company', { name: 'Undone' });
  const { operationId } = await client.companies.update.mutate({
    records: [{ id: company, set: { industry: 'Steel' } }],
  });
  const propose = async () => {
    const [row] =
      (await running.db?.rows(sql`insert into agent_actions
      (id, action_type, prompt, payload, reason, target_object, target_id, model, actor_id)
      values (gen_random_uuid(), 'update', 'p', ${JSON.stringify([
        {
          kind: 'update',
          object: 'company',
          id: company,
          title: 'Undone',
          version: 2,
          values: { industry: 'Tin' },
          before: { industry: 'Steel' },
        },
      ])}::jsonb, 'r', 'company', ${company}::uuid, 'test', ${context.actor.userId}::uuid) returning id`)) ?? [];
    return row?.[0] as string;
  };
  const deal = await one('deal', { name: 'Moved', stageId: first?.id });
  const { id: conversation } = { id: await converse() };
  const imported = await upload();
  const teaching = { object: 'note', name: 'Kind', fields: ['body'], labels: ['a', 'b'] };
  const { id: classifier } = await client.classifiers.create.mutate(teaching);
  const definitions = await define(client);
  const { id: view } = await client.views.create.mutate({
    object: 'company',
    name: 'Shared',
    definition: {},
    isShared: true,
  });
  const { id: lostView } = await client.views.create.mutate({ object: 'company', name: 'Lost', definition: {} });
  await client.views.remove.mutate({ id: lostView });
  return {
    ...byRecord,
    ...definitions,
    'records.create': { object: 'company', records: [{ name: 'New' }] },
    'records.update': { object: 'company', records: [{ id: company, set: { industry: 'Glass' } }] },
    'records.upsert': { object: 'company', by: 'externalId', value: 'E-1', set: { name: 'Upserted' } },
    'records.trash': { object: 'company', ids: [company] },
    'records.restore': { object: 'company', ids: [await trashed('company', { name: 'Gone' })] },
    'records.purge': { object: 'company', ids: [await trashed('company', { name: 'For good' })] },
    'records.erase': { object: 'contact', id: await one('contact', { firstName: 'Erased' }), confirm: 'Erased' },
    'duplicates.dismiss': { object: 'company', ids: [company, await one('company', { name: 'Not the same' })] },
    'records.merge': {
      object: 'company',
      keep: company,
      merge: [await one('company', { name: 'Double' })],
    },
    'records.batch': { object: 'company', batch: { action: 'create', records: [{ name: 'Row' }] } },
    'deals.move': { id: deal, stageId: second?.id, afterId: null },
    'pipelines.makeDefault': { id: spare },
    'pipelines.reorderStages': { ids: pipeline.stages.map(({ id }) => id).toReversed() },
    'members.invite': { email: 'd@example.com', firstName: 'Di', role: 'member' },
    'members.issueLink': { id: other.id },
    'members.acceptInvitation': { token: open.token, email: 'c@example.com', firstName: 'Cy', password },
    'members.resetPassword': { token: reset.token, password: 'another long secret' },
    'members.updateProfile': { jobTitle: 'Spy' },
    'members.update': { id: member.id, role: 'admin' },
    'members.deactivate': { id: member.id },
    'members.reactivate': { id: member.id },
    'members.transfer': { id: context.actor.userId, to: member.id, parts: [{ object: 'company', state: 'all' }] },
    'members.endSessions': { id: member.id },
    'apiKeys.create': { name: 'Back door', role: 'admin' },
    'apiKeys.revoke': { id: key.id },
    'assistant.ask': { question: 'companies' },
    'assistant.removeConversation': { id: conversation },
    'imports.setMapping': { id: imported, mapping: {} },
    'imports.check': { id: imported },
    'imports.start': { id: imported },
    'imports.cancel': { id: imported },
    'imports.undo': { id: imported },
    'operations.undo': { operationId },
    'preferences.set': { key: 'ui.theme', value: 'dark' },
    'proposals.applyProposal': { id: await propose() },
    'proposals.rejectProposal': { id: await propose() },
    'classifiers.create': { object: 'note', name: 'Another', fields: ['body'], labels: ['a', 'b'] },
    'classifiers.update': { id: classifier, name: 'Other' },
    'classifiers.addExamples': { id: classifier, examples: [{ text: 'A text', label: 'a' }] },
    'classifiers.train': { id: classifier },
    'runs.start': { kind: 'train', object: 'deal' },
    'runs.pause': { id: company },
    'runs.resume': { id: company },
    'runs.cancel': { id: company },
    'runs.setSchedule': { kind: 'train', object: 'deal', hour: 3 },
    'session.signIn': { email: admin.email, password },
    'session.signOut': undefined,
    'session.changePassword': { oldPassword: password, newPassword: 'another long secret' },
    'session.end': { id: context.session?.id },
    'session.endOthers': undefined,
    'session.setup': { ...admin, email: 'z@example.com' },
    'views.create': { object: 'company', name: 'Mine', definition: {} },
    'views.update': { id: view, set: { name: 'Other' } },
    'views.remove': { id: view },
    'views.restore': { id: lostView },
    'views.setDefault': { id: view, role: 'member', isDefault: true },
    'views.favourite': { id: view, isFavourite: true },
    'workspace.update': { name: 'Taken over' },
  };
}

/** An object and fields of the team's own, of which some are deleted, and what would change them. */
async function define({
  objects,
  fields,
  roles,
}: ReturnType<typeof browser>['client']): Promise<Record<string, unknown>> {
  const made = (key: string) => ({
    key,
    singular: key,
    plural: `${key}s`,
    slug: `${key}s`,
    icon: 'box',
    description: '',
    title: { label: 'Name' },
  });
  const text = (key: string) => ({ key, type: 'text' as const, label: key });
  await objects.create.mutate(made('crate'));
  const { id: gone } = await objects.create.mutate(made('gone'));
  await objects.remove.mutate({ key: 'gone', confirm: 'gones' });
  for (const key of ['one', 'two']) await fields.create.mutate({ object: 'crate', field: text(key) });
  const options = ['a', 'b'].map((value) => ({ value, label: value, color: 'grey' as const }));
  await fields.create.mutate({ object: 'crate', field: { key: 'kind', type: 'enum', label: 'Kind', options } });
  const { id: lost } = await fields.create.mutate({ object: 'crate', field: text('lost') });
  await fields.remove.mutate({ object: 'crate', key: 'lost', confirm: 'lost' });
  const { records, settings, objects: named, hiddenFields, readonlyFields, capabilities } = shippedRoles.viewer;
  const definition = {
    records,
    settings,
    objects: named,
    hiddenFields,
    readonlyFields,
    capabilities: [...capabilities],
  };
  const { key } = await roles.create.mutate({ name: 'Clerk', definition });
  return {
    'roles.create': { name: 'Guest', definition },
    'roles.update': { key, set: { name: 'Scribe' } },
    'roles.remove': { key },
    'objects.create': made('barrel'),
    'objects.update': { key: 'crate', set: { singular: 'Box' } },
    'objects.remove': { key: 'crate', confirm: 'crates' },
    'objects.restore': { id: gone },
    'fields.create': { object: 'company', field: text('tier') },
    'fields.update': { object: 'crate', key: 'one', set: { label: 'First' } },
    'fields.order': { object: 'crate', keys: ['kind', 'two', 'one'] },
    'fields.convert': { object: 'crate', key: 'two', type: 'longText' },
    'fields.mergeOptions': { object: 'crate', key: 'kind', from: ['a'], into: 'b' },
    'fields.remove': { object: 'crate', key: 'one', confirm: 'one' },
    'fields.restore': { id: lost },
  };
}

async function converse(): Promise<string> {
  const [row] =
    (await running.db?.rows(sql`insert into conversations (id, user_id, title)
    values (gen_random_uuid(), ${context.actor.userId}::uuid, 'c') returning id`)) ?? [];
  return row?.[0] as string;
}

async function upload(): Promise<string> {
  const [row] =
    (await running.db?.rows(sql`insert into imports (id, object, status, file_name, created_by)
    values (gen_random_uuid(), 'company', 'ready', 'x.csv', ${context.actor.userId}::uuid) returning id`)) ?? [];
  return row?.[0] as string;
}

/** Calls an operation as the assistant's tools call theirs. */
async function call(path: string): Promise<unknown> {
  const caller = createCaller(readOnly(context)) as unknown as Record<
    string,
    Record<string, (input: unknown) => unknown>
  >;
  const [domain = '', verb = ''] = path.split('.');
  const answer = await caller[domain]?.[verb]?.(inputs[path]);
  if (typeof answer === 'object' && answer !== null && Symbol.asyncIterator in answer) {
    for await (const _ of answer as AsyncIterable<unknown>);
  }
  return answer;
}

/** The codes of whatever Postgres said, however deep it stands. */
function codesIn(error: unknown): string[] {
  const codes: string[] = [];
  for (let at = error; at instanceof Error; at = at.cause)
    if ('code' in at && typeof at.code === 'string') codes.push(at.code);
  return codes;
}

/** These read and write nothing: a text is made of a record's facts. */
const harmless = ['assistant.summarize', 'assistant.draftEmail'];

/** What does not get as far as Postgres: Lucia has no connection here at all, and the setup was done. */
const refusedBefore: Readonly<Record<string, RegExp>> = {
  'session.signOut': /Something went wrong|statements alone/,
  'session.setup': /already|has been/i,
};

test('there is a temptation for every change that the catalogue knows', () => {
  expect(Object.keys(inputs).toSorted()).toEqual(writing.filter((path) => !harmless.includes(path)).toSorted());
});

test.each(writing.filter((path) => !harmless.includes(path)))('Postgres refuses %s behind the wall', async (path) => {
  const outcome = await call(path).then(
    (answer) => ({ answer }),
    (error: unknown) => ({ codes: codesIn(error), said: error instanceof Error ? error.message : '' }),
  );
  const before = refusedBefore[path];
  if (before) expect(outcome).toMatchObject({ said: expect.stringMatching(before) });
  else expect(outcome).toMatchObject({ codes: expect.arrayContaining([expect.stringMatching(/^(25006|42501)$/)]) });
});

test('the tools of a model are reads of the catalogue, and nothing else', () => {
  const reads = readsRouter._def.procedures as unknown as Procedures;
  for (const [path, procedure] of Object.entries(reads)) {
    expect(procedure._def.type).toBe('query');
    expect(procedures[path]).toBe(procedure);
  }
  const names = toolsFor(context).map(({ name }) => name);
  const known = Object.keys(reads).map((path) => path.replace('.', '_'));
  expect(names.toSorted()).toEqual([...known, 'propose_changes', 'record_facts'].toSorted());
});

test('each of them works behind the wall', async () => {
  const [company] = (await createCaller(context).companies.list({})).items;
  const record = { object: 'company', id: company?.id };
  const given: Record<string, unknown> = {
    records_find: { object: 'company' },
    records_get: record,
    records_aggregate: { object: 'deal', measure: { function: 'sum', field: 'amount' }, group: 'stage' },
    records_history: record,
    records_timeline: record,
    search_query: { query: 'Ac' },
    reports_pipelineValue: { pipelineId: (await createCaller(context).pipelines.withStages())[0]?.id },
    reports_closedDeals: { limit: 12 },
    record_facts: record,
    propose_changes: { changes: [{ kind: 'update', ...record, values: { industry: 'Tin' } }], reason: 'A trial' },
  };
  const rows = async () =>
    await running.db?.rows(sql`select (select count(*) from changes), (select count(*) from agent_actions)`);
  const before = await rows();
  for (const { name, input, run } of toolsFor(context)) {
    const read = input.parse(given[name] ?? {});
    expect(await run(read, new AbortController().signal), name).toBeDefined();
  }
  expect(await rows()).toEqual(before);
});
