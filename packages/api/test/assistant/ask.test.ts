import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readModelSettings } from '@cardinal/ai/models';
import { createTRPCClient, httpBatchStreamLink } from '@trpc/client';
import { sql } from 'drizzle-orm';
import superjson from 'superjson';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import type { AnswerEvent } from '../../src/assistant/events.ts';
import type { AppRouter } from '../../src/catalogue/index.ts';
import type { createClient } from '../../src/client/index.ts';
import { inServer } from '../faces/server.ts';

const { running, browser } = inServer();
const admin = {
  workspace: 'Acme',
  firstName: 'Ada',
  lastName: 'Byron',
  email: 'ada@example.com',
  password: 'a long enough secret',
};
let client: ReturnType<typeof createClient>;
let cookie: () => string;

beforeAll(async () => {
  ({ client, cookie } = browser());
  await client.session.setup.mutate(admin);
  await client.companies.create.mutate({
    records: [
      { name: 'Northwind', industry: 'Shipping' },
      { name: 'Contoso', industry: 'Retail' },
      { name: 'Fabrikam', industry: 'Retail' },
    ],
  });
});

/** Asks as the browser does, and gathers what comes. */
async function ask(
  question: string,
  more: { conversationId?: string; about?: { object: string; id: string } } = {},
  as = cookie(),
): Promise<AnswerEvent[]> {
  const url = `${running.url}/api/trpc`;
  const link = httpBatchStreamLink<AppRouter>({ url, transformer: superjson, headers: () => ({ cookie: as }) });
  const answer = await createTRPCClient<AppRouter>({ links: [link] }).assistant.ask.mutate({ question, ...more });
  const events: AnswerEvent[] = [];
  for await (const event of answer) events.push(event);
  return events;
}
const textOf = (events: readonly AnswerEvent[]) =>
  events.flatMap((event) => (event.type === 'text' ? event.text : [])).join('');
const count = async (table: string) =>
  Number((await running.db?.rows(sql`select count(*) from ${sql.identifier(table)}`))?.[0]?.[0]);

test('a question is answered by the records that it finds, and kept', async () => {
  const events = await ask('companies in retail');
  expect(events.map(({ type }) => type)).toEqual(['begin', 'call', 'result', 'text', 'end']);
  expect(events[0]).toMatchObject({ model: 'local/grammar' });
  expect(events[1]).toMatchObject({
    name: 'records_find',
    input: { object: 'company', filter: { where: { industry: { eq: 'Retail' } } } },
  });
  expect(events[2]).toMatchObject({ output: { count: 2, items: { length: 2 } } });
  expect(textOf(events)).toMatch(/^2 companies: /);

  const [conversation] = await client.assistant.conversations.query();
  expect(conversation?.title).toBe('companies in retail');
  const id = conversation?.id ?? '';
  await ask('how many companies', { conversationId: id });
  const messages = await client.assistant.messages.query({ id });
  expect(messages.map(({ role, model }) => [role, model])).toEqual([
    ['user', null],
    ['assistant', 'local/grammar'],
    ['user', null],
    ['assistant', 'local/grammar'],
  ]);
  await client.assistant.removeConversation.mutate({ id });
  await expect(client.assistant.messages.query({ id })).rejects.toThrow(/no such conversation/);
});

test('"it" is the record that one looks at, and nothing where that is not there', async () => {
  const [contoso] = (await client.companies.list.query({ search: 'Contoso' })).items;
  const about = { object: 'company', id: contoso?.id ?? '' };
  expect(textOf(await ask('what is its industry?', { about }))).toBe('Industry of Contoso: Retail');
  expect(textOf(await ask('who owns this?', { about }))).toBe('Owner of Contoso: Ada Byron');
  expect(textOf(await ask('what is its domain?', { about }))).toBe('Contoso has no domain.');
  const events = await ask('set its industry to Toys', { about });
  expect(events.find(({ type }) => type === 'call')).toMatchObject({
    input: { changes: [{ object: 'company', id: about.id, values: { industry: 'Toys' } }] },
  });
  const gone = { object: 'company', id: crypto.randomUUID() };
  expect((await ask('what is its industry?', { about: gone })).some(({ type }) => type === 'result')).toBe(false);
});

test('figures are counted and summed', async () => {
  expect(textOf(await ask('how many companies'))).toMatch(/^3 /);
});

test('what is not understood is said, with questions that would be', async () => {
  const events = await ask('please frobnicate the gizmos');
  expect(events.map(({ type }) => type)).toEqual(['begin', 'text', 'end']);
  expect(textOf(events)).toMatch(/\n- /);
});

test('an order becomes a proposal and changes nothing; a person applies it', async () => {
  const ledger = await count('changes');
  const events = await ask("set Contoso's industry to Logistics");
  expect(events.map(({ type }) => type)).toEqual(['begin', 'call', 'result', 'proposal', 'text', 'end']);
  expect(await count('changes')).toBe(ledger);
  const proposal = events.find((event) => event.type === 'proposal');
  const id = proposal?.type === 'proposal' ? proposal.proposalId : '';
  expect((await client.proposals.get.query({ id })).proposal).toMatchObject({
    status: 'suggested',
    model: 'local/grammar',
    changes: [{ title: 'Contoso', before: { industry: 'Retail' }, values: { industry: 'Logistics' } }],
  });
  await client.proposals.applyProposal.mutate({ id });
  const found = await client.companies.list.query({ filter: { where: { industry: { eq: 'Logistics' } } } });
  expect(found.items).toMatchObject([{ name: 'Contoso' }]);
});

test('a role that may not use the assistant is refused before anything is read', async () => {
  const email = 'v@example.com';
  const { link } = await client.members.invite.mutate({ email, firstName: 'Vi', lastName: 'Ewer', role: 'viewer' });
  const viewer = browser();
  const password = 'a long enough secret';
  await viewer.client.members.acceptInvitation.mutate({ token: link.token, email, firstName: 'Vi', password });
  await expect(ask('companies', {}, viewer.cookie())).rejects.toMatchObject({ data: { code: 'FORBIDDEN' } });
  await expect(ask('companies', {}, '')).rejects.toMatchObject({ data: { code: 'UNAUTHORIZED' } });
});

test('one who leaves in the middle leaves nothing running, and what was said stays', async () => {
  const url = `${running.url}/api/trpc`;
  const link = httpBatchStreamLink<AppRouter>({ url, transformer: superjson, headers: () => ({ cookie: cookie() }) });
  const answer = await createTRPCClient<AppRouter>({ links: [link] }).assistant.ask.mutate({ question: 'companies' });
  for await (const event of answer) if (event.type === 'begin') break;
  await expect.poll(async () => (await client.assistant.conversations.query())[0]?.title).toBe('companies');
  expect(running.log).toEqual([]);
});

test('a model on a server goes the same way: its calls are answered behind the wall, its draft waits for a person', async () => {
  const requests: { messages: unknown[] }[] = [];
  const { records } = await client.companies.create.mutate({ records: [{ name: 'Tailspin', industry: 'Toys' }] });
  const change = { kind: 'update', object: 'company', id: records[0]?.id, values: { industry: 'Aviation' } };
  const call = (name: string, given: unknown) => ({
    delta: {
      tool_calls: [
        { index: 0, id: `call_${name}`, type: 'function', function: { name, arguments: JSON.stringify(given) } },
      ],
    },
    finish_reason: 'tool_calls',
  });
  const steps = [
    call('delete_everything', {}),
    call('propose_changes', { changes: [change], reason: 'It flies' }),
    { delta: { content: 'I propose it.' }, finish_reason: 'stop' },
  ];
  // A server that speaks the protocol of chat completions.
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      requests.push(JSON.parse(body));
      const choice = { index: 0, ...steps[requests.length - 1] };
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.end(
        `data: ${JSON.stringify({ id: 'x', object: 'chat.completion.chunk', created: 1, model: 'm', choices: [choice] })}\n\ndata: [DONE]\n\n`,
      );
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  onTestFinished(() => void server.close());
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
  const settings = readModelSettings({ AI_PROVIDER: 'openai-compatible', AI_MODEL: 'm', AI_BASE_URL: baseUrl });
  Object.assign(running.deps ?? {}, { ai: settings });
  onTestFinished(() => void Object.assign(running.deps ?? {}, { ai: { provider: 'local' } }));
  const ledger = await count('changes');
  const events = await ask('Tailspin makes planes now');
  expect(events.map(({ type }) => type)).toEqual([
    'begin',
    'call',
    'failed',
    'call',
    'result',
    'proposal',
    'text',
    'end',
  ]);
  expect(events[0]).toMatchObject({ model: 'openai-compatible/m' });
  expect(await count('changes')).toBe(ledger);
  expect(JSON.stringify(requests[0])).toContain('records_find');
  expect(JSON.stringify(requests[0])).not.toContain('records_update');
  expect((await client.companies.get.query({ id: records[0]?.id ?? '' })).record).toMatchObject({ industry: 'Toys' });
});
