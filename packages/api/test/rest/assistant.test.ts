import { request } from 'node:http';
import { beforeAll, expect, test } from 'vitest';
import { modelServer } from './model-server.ts';
import { withAda } from './person.ts';
import { errorsIn, inRest } from './server.ts';

const rest = inRest();
const { asAda, bearer } = withAda(rest);
const { api, running } = rest;
let vessel = '';

beforeAll(async () => {
  for (const [name, industry] of [
    ['Northwind', 'Shipping'],
    ['Contoso', 'Retail'],
    ['Fabrikam', 'Retail'],
  ]) {
    await api('POST', '/companies', { body: { name, industry } });
  }
  const argo = { name: 'Argo', custom: { flag: 'fi', tonnage: 1200 } };
  vessel = String((await api('POST', '/objects/vessels', { body: argo })).body['id']);
});

const ask = (body: object, headers = {}) => asAda('POST', '/ai/assistant', body, { headers });
const events = (text: string) =>
  [...text.matchAll(/^data: (.*)$/gm)].map(
    ([, json]) => JSON.parse(json ?? '') as { type: string; [key: string]: unknown },
  );

/** Begins a request and reads what comes as it comes; `leave` hangs up. */
async function listen(path: string, body: object, headers: Record<string, string> = {}) {
  const told = { text: '' };
  const sent = request(`${running.url}/api/v1${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers, ...bearer() },
  });
  // Hanging up is what the test is about.
  sent.on('error', () => {});
  sent.on('response', (response) =>
    response.setEncoding('utf8').on('data', (piece: string) => {
      told.text += piece;
    }),
  );
  sent.end(JSON.stringify(body));
  return { told, leave: () => sent.destroy() };
}

test('a question is answered in one piece: in words, with what was looked up', async () => {
  const answer = await ask({ question: 'companies in retail' });
  expect(answer).toMatchObject({
    status: 200,
    body: {
      conversationId: expect.any(String),
      model: 'local/grammar',
      text: expect.stringMatching(/^2 companies: /),
      calls: [{ name: 'records_find', input: { object: 'company' }, output: { count: 2 } }],
      proposals: [],
      end: 'done',
    },
  });
  expect(answer.body).not.toHaveProperty('problem');
  const { conversationId } = answer.body as unknown as { conversationId: string };
  expect((await ask({ question: 'how many vessels', conversationId })).body).toMatchObject({
    conversationId,
    text: expect.stringMatching(/^1 /),
  });
});

test('an order becomes an action that waits, and changes nothing', async () => {
  const { body } = await ask({ question: "set Argo's flag to Panama", about: { object: 'vessels', id: vessel } });
  const [proposal] = body['proposals'] as unknown as string[];
  expect((await api('GET', `/actions/${proposal}`)).body).toMatchObject({ target: { object: 'vessel', id: vessel } });
  expect((await api('GET', `/objects/vessels/${vessel}`)).body).toMatchObject({ custom: { flag: 'fi' }, version: 1 });
});

test('with Accept: text/event-stream, the same comes event by event', async () => {
  const { status, headers, text } = await ask({ question: 'companies in retail' }, { accept: 'text/event-stream' });
  expect([status, headers.get('content-type')]).toEqual([200, 'text/event-stream; charset=utf-8']);
  expect(headers.get('x-request-id')).toBeTruthy();
  expect(headers.get('cache-control')).toBe('no-store');
  expect(events(text).map(({ type }) => type)).toEqual(['begin', 'call', 'result', 'text', 'end']);
});

test('a model’s words arrive while it goes on speaking', async () => {
  const model = await modelServer(running.deps);
  const { told } = await listen('/ai/assistant', { question: 'Who are you?' }, { accept: 'text/event-stream' });
  await expect.poll(() => model.waiting.length).toBe(1);
  model.say('I am ');
  await expect.poll(() => told.text).toContain('I am ');
  expect(told.text).not.toContain('"end"');
  model.say('a test.');
  await expect.poll(() => told.text).toContain('a test.');
  model.finish();
  await expect.poll(() => events(told.text).at(-1)).toEqual({ type: 'end', reason: 'done' });
});

test.each([
  ['in pieces', '/ai/assistant', { accept: 'text/event-stream' }],
  ['in one', '/ai/assistant', {}],
  ['a summary', '/ai/summarize', {}],
  ['an e-mail', '/ai/draft-email', {}],
])('who hangs up while a model answers %s leaves nothing running', async (_, path, headers) => {
  const model = await modelServer(running.deps);
  const body = path === '/ai/assistant' ? { question: 'Go on' } : { object: 'vessels', id: vessel };
  const { leave } = await listen(path, body, headers);
  await expect.poll(() => model.waiting.length).toBe(1);
  model.say('A long');
  expect(model.left).toHaveLength(0);
  leave();
  await expect.poll(() => model.left.length).toBe(1);
  const { client } = running.db;
  await expect
    .poll(
      async () =>
        (
          await client`select 1 from pg_stat_activity where datname = current_database()
      and state like 'idle in transaction%'`
        ).length,
    )
    .toBe(0);
  expect(running.log).toEqual([]);
});

test('while a model thinks, no transaction is open', async () => {
  const model = await modelServer(running.deps);
  const { told } = await listen('/ai/summarize', { object: 'vessel', id: vessel });
  await expect.poll(() => model.waiting.length).toBe(1);
  const { client } = running.db;
  const open = await client`select query from pg_stat_activity where datname = current_database()
    and xact_start is not null and pid <> pg_backend_pid()`;
  expect(open).toEqual([]);
  model.say('A ship.');
  model.finish();
  await expect.poll(() => told.text).toContain('A ship.');
});

test('a model that breaks off is told with what had come; it is no failure of the request', async () => {
  const model = await modelServer(running.deps);
  const { told } = await listen('/ai/assistant', { question: 'Go on' }, { accept: 'text/event-stream' });
  await expect.poll(() => model.waiting.length).toBe(1);
  model.say('Half of');
  await expect.poll(() => told.text).toContain('Half of');
  model.breakOff();
  await expect.poll(() => events(told.text).at(-1)).toEqual({ type: 'end', reason: 'problem' });
  expect(events(told.text).at(-2)).toMatchObject({ type: 'problem', code: 'cut' });
  const whole = ask({ question: 'Go on' });
  await expect.poll(() => model.waiting.length).toBe(2);
  model.breakOff();
  expect(await whole).toMatchObject({
    status: 200,
    body: { text: '', end: 'problem', problem: { code: 'unavailable', message: expect.any(String) } },
  });
  running.log.splice(0);
});

test('a failure between events is told as one, in words that give nothing away, and logged', async () => {
  const model = await modelServer(running.deps);
  const { told } = await listen('/ai/assistant', { question: 'Go on' }, { accept: 'text/event-stream' });
  await expect.poll(() => model.waiting.length).toBe(1);
  const { client } = running.db;
  await client`alter table messages rename to hidden_away`;
  try {
    model.say('Lost');
    model.finish();
    await expect.poll(() => events(told.text).at(-1)).toEqual({ type: 'end', reason: 'problem' });
  } finally {
    await client`alter table hidden_away rename to messages`;
  }
  expect(events(told.text).at(-2)).toMatchObject({ type: 'problem', code: 'internal' });
  expect(told.text).not.toContain('hidden_away');
  expect(running.log.splice(0).join()).toContain('messages');
});

test('summaries and e-mails of any object, by its key or its plural', async () => {
  for (const object of ['vessel', 'vessels']) {
    const summary = await api('POST', '/ai/summarize', { body: { object, id: vessel } });
    expect(summary).toMatchObject({
      status: 200,
      body: { text: expect.stringContaining('Argo'), model: 'local/grammar' },
    });
    const email = await api('POST', '/ai/draft-email', { body: { object, id: vessel, about: 'the survey' } });
    expect(email).toMatchObject({ status: 200, body: { subject: expect.any(String), body: expect.any(String) } });
  }
});

test('what is wrong is told at its place, before anything is streamed', async () => {
  const headers = { accept: 'text/event-stream' };
  const empty = await ask({ question: ' ' }, headers);
  expect([empty.status, errorsIn(empty)]).toEqual([400, ['/question: too_small']]);
  expect(empty.headers.get('content-type')).toContain('application/problem+json');
  expect((await ask({ question: 'x', conversationId: crypto.randomUUID() }, headers)).status).toBe(404);
  const unknown = await asAda('POST', '/ai/summarize', { object: 'spaceships', id: vessel });
  expect(unknown.status).toBe(404);
  expect((await asAda('POST', '/ai/summarize', { object: 'vessels', id: crypto.randomUUID() })).status).toBe(404);
  expect(errorsIn(await asAda('POST', '/ai/summarize', { object: 5 }))).toEqual([
    '/object: invalid_type',
    '/id: invalid_type',
  ]);
  expect((await asAda('GET', '/ai/assistant')).status).toBe(405);
});

test('role × verb: a viewer may not', async () => {
  for (const [role, status] of [
    ['admin', 200],
    ['manager', 200],
    ['member', 200],
    ['viewer', 403],
  ] as const) {
    for (const [path, body] of [
      ['/ai/assistant', { question: 'companies' }],
      ['/ai/summarize', { object: 'vessel', id: vessel }],
      ['/ai/draft-email', { object: 'vessel', id: vessel }],
    ] as const) {
      expect([role, path, (await asAda('POST', path, body, { role })).status]).toEqual([role, path, status]);
    }
  }
});

test('an Idempotency-Key is refused, not ignored', async () => {
  for (const path of ['/ai/assistant', '/ai/summarize', '/ai/draft-email']) {
    const answer = await asAda('POST', path, {}, { headers: { 'idempotency-key': 'k' } });
    expect([answer.status, answer.body['detail']]).toEqual([400, expect.stringContaining('Leave it out')]);
  }
});
