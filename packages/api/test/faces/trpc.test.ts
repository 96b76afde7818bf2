import { connect } from '@cardinal/db/connection';
import { expect, onTestFinished, test } from 'vitest';
import { failureOf } from '../../src/client/index.ts';
import { handleTrpc } from '../../src/faces/index.ts';
import { failureIn, inServer } from './server.ts';

const { running, browser, post } = inServer();
const admin = { workspace: 'Acme', firstName: 'Ada', email: 'ada@example.com', password: 'a long enough secret' };
const credentials = { email: admin.email, password: admin.password };
const input = (value: unknown) => JSON.stringify({ json: value });

test('from the first visit to signing out, as a browser does it', async () => {
  const { client, jar, cookie } = browser();
  expect(await client.session.setupNeeded.query()).toBe(true);
  await client.session.setup.mutate(admin);
  expect([...jar.keys()]).toEqual(['cardinal_session', 'cardinal_device']);
  await client.preferences.set.mutate({ key: 'ui.theme', value: 'dark' });
  expect(await client.session.current.query()).toMatchObject({
    user: { name: 'Ada' },
    role: { key: 'admin', records: { delete: 'all' } },
    workspace: { name: 'Acme' },
    preferences: { 'ui.theme': 'dark' },
  });
  expect(await client.session.list.query()).toMatchObject([{ current: true }]);
  const before = cookie();
  await client.session.signOut.mutate();
  expect([...jar.keys()]).toEqual(['cardinal_device']);
  expect(await client.session.current.query()).toBeNull();
  const late = await post('members.list', input({}), { cookie: before });
  expect(late.status).toBe(401);
  expect((await failureIn(late)).cardinal).toMatchObject({ code: 'unauthenticated' });
  await client.session.signIn.mutate(credentials);
});

test('every answer has a request id and the security headers, and is kept by nobody', async () => {
  const own = 'request-0001';
  for (const [path, headers] of [
    ['session.setupNeeded', {}],
    ['no.such', {}],
    ['session.signOut', { origin: 'https://evil.test' }],
  ] as const) {
    const response = await post(path, input({}), { ...headers, 'x-request-id': own });
    expect(response.headers.get('x-request-id')).toBe(own);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  }
  const odd = await post('session.setupNeeded', input({}), { 'x-request-id': 'a b' });
  expect(odd.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
});

test.each([
  ['another site', { origin: 'https://evil.test' }],
  ['another site that has no name', { origin: 'null' }],
  ['another site that hides its origin', { 'sec-fetch-site': 'cross-site' }],
  ['a neighbour', { 'sec-fetch-site': 'same-site', origin: 'http://other.crm.test' }],
])('a change sent by %s is refused', async (_, headers) => {
  const response = await post('session.signOut', input({}), headers);
  expect(response.status).toBe(403);
  expect(await failureIn(response)).toMatchObject({ message: /another site/, cardinal: { code: 'forbidden' } });
});

test('a change sent by Cardinal itself passes: at its own address, or the one that it was reached at', async () => {
  for (const headers of [
    { origin: 'http://crm.test' },
    { origin: running.url },
    { 'sec-fetch-site': 'same-origin' },
    {},
  ] as Record<string, string>[]) {
    expect((await post('session.signOut', input({}), headers)).status).toBe(200);
  }
});

test('a form cannot make a change, whatever it calls its contents', async () => {
  for (const type of [
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/jsonx',
    '',
  ]) {
    const response = await post('session.signOut', new Blob([input({})]), { 'content-type': type });
    expect(response.status).toBe(415);
  }
  const byGet = await fetch(`${running.url}/api/trpc/session.signOut`);
  expect(byGet.status).toBe(405);
});

test('a body of more than 1 MB is refused, with or without a length', async () => {
  const huge = input({ email: admin.email, password: 'x'.repeat(1_000_001) });
  const declared = await post('session.signIn', huge);
  expect(declared.status).toBe(413);
  expect((await failureIn(declared)).message).toMatch(/1 MB/);
  const chunked = await post('session.signIn', new Blob([huge]).stream());
  expect(chunked.status).toBe(413);
  const small = await post('session.signIn', new Blob([input(admin).replace('Acme', 'x')]).stream());
  expect(small.status).toBe(400);
});

test('a password as long as the limit allows is a wrong input at its field', async () => {
  const response = await post('session.signIn', input({ email: admin.email, password: 'x'.repeat(900_000) }));
  expect(response.status).toBe(400);
  expect((await failureIn(response)).cardinal).toMatchObject({ code: 'invalid', issues: [{ path: ['password'] }] });
});

test.each([
  ['no JSON', '{'],
  ['no envelope', '"x"'],
  ['a lie about types', '{"json":{"email":"a"},"meta":{"values":{"email":[["Date"]],"x.y":["set"]}}}'],
  ['an unknown type', '{"json":{"email":"a"},"meta":{"values":{"email":[["custom","boom"]]}}}'],
  ['a prototype', '{"json":{"__proto__":{"admin":true}},"meta":{"values":{"__proto__.x":["Date"]}}}'],
  ['a tower', `{"json":${'['.repeat(50_000)}${']'.repeat(50_000)}}`],
  ['nothing', ''],
])('a request with %s is a bad request, not a failure of ours', async (_, body) => {
  const response = await post('session.signIn', body);
  expect(response.status).toBe(400);
  expect((await failureIn(response)).cardinal['code']).toBe('invalid');
});

test('at most twenty operations go in one batch', async () => {
  const batch = (count: number) =>
    post(`${Array.from({ length: count }, () => 'session.setupNeeded').join(',')}?batch=1`, '{}');
  expect((await batch(20)).status).toBe(200);
  expect((await batch(21)).status).toBe(400);
});

test('nothing of a failure of ours is told but its request id, which the log knows too', async () => {
  const { client } = browser();
  await client.session.signIn.mutate(credentials);
  await running.db?.client.unsafe('alter table workspace rename column currency to secret_currency');
  const error = await client.workspace.get.query().catch((thrown: unknown) => thrown);
  await running.db?.client.unsafe('alter table workspace rename column secret_currency to currency');
  const failure = failureOf(error);
  expect(failure).toMatchObject({
    code: 'internal',
    message: expect.stringMatching(/^Something went wrong/),
    issues: [],
  });
  expect(JSON.stringify(error)).not.toContain('currency');
  expect(running.log.join('')).toContain(failure?.requestId);
  expect(running.log.join('')).toContain('currency');
});

test('a client learns how long to wait', async () => {
  const { client } = browser();
  const guess = () =>
    client.session.signIn.mutate({ email: 'guessed@example.com', password: 'wrong' }).catch(failureOf);
  for (let n = 0; n < 5; n += 1) expect(await guess()).toMatchObject({ code: 'unauthenticated' });
  expect(await guess()).toMatchObject({ code: 'rate_limited', retryAfterSeconds: 15 });
});

test('a role without the capability is refused over HTTP', async () => {
  const { client } = browser();
  await client.session.signIn.mutate(credentials);
  const { link } = await client.members.invite.mutate({ firstName: 'Vera', role: 'viewer' });
  const viewer = browser();
  expect(await viewer.client.members.invitation.query({ token: link.token })).toMatchObject({
    purpose: 'signUp',
    firstName: 'Vera',
  });
  const vera = { token: link.token, email: 'vera@example.com', password: 'another long secret', firstName: 'Vera' };
  await viewer.client.members.acceptInvitation.mutate(vera);
  const refused = await viewer.client.members.invite.mutate({ firstName: 'Mallory', role: 'admin' }).catch(failureOf);
  expect(refused).toMatchObject({
    code: 'forbidden',
    message: 'The role Read-only may not manage members. Ask an admin.',
  });
});

test('a client that is no tRPC client is told how long to wait, too', async () => {
  const guess = () => post('session.signIn', input({ email: 'header@example.com', password: 'wrong' }));
  for (let n = 0; n < 5; n += 1) expect((await guess()).status).toBe(401);
  const limited = await guess();
  expect(limited.status).toBe(429);
  expect(limited.headers.get('retry-after')).toBe('15');
});

test('a database that is away is worth another try, and says which request it was', async () => {
  const away = connect('postgres://nobody:none@127.0.0.1:1/none', { max: 1 });
  onTestFinished(() => away.close());
  if (!running.deps) throw new Error('the server is not up');
  const headers = { cookie: 'cardinal_session=abc', 'x-request-id': 'request-0002' };
  const request = new Request('http://crm.test/api/trpc/session.current', { headers });
  const response = await handleTrpc(request, { ...running.deps, db: away }, { address: '192.0.2.1' });
  expect(response.status).toBe(503);
  expect((await failureIn(response)).cardinal).toMatchObject({ code: 'unavailable', requestId: 'request-0002' });
});

test('hostile bodies are refused with a word, and none fails', async () => {
  const { client, cookie } = browser();
  await client.session.signIn.mutate(credentials);
  const logged = running.log.length;
  const deep: unknown = JSON.parse(`${'{"not":'.repeat(20_000)}{}${'}'.repeat(20_000)}`);
  const bodies = {
    'no object': { json: 5 },
    'no envelope': 5,
    null: null,
    'a list': [],
    'annotations that are none': { json: {}, meta: { values: 'x' } },
    'annotations of what is not there': { json: {}, meta: { values: { a: { b: [['Date']] } }, v: 1 } },
    'annotations of the prototype': { json: { object: 'company' }, meta: { values: { '__proto__.x': ['Date'] } } },
    'a value of no type': { json: { object: 'company', filter: 1 }, meta: { values: { filter: ['nothing'] } } },
    'a broken expression': { json: { object: '[' }, meta: { values: { object: ['regexp'] } } },
    'a circle': {
      json: { object: 'company', filter: { not: null } },
      meta: { referentialEqualities: { filter: ['filter.not'] } },
    },
    depth: { json: { object: 'company', filter: deep } },
    'a NUL': { json: { object: 'com\0pany' } },
    'half a character': {
      json: { object: 'company', search: '\ud800', filter: { where: { 'na\ud800me': { eq: 'x' } } } },
    },
  };
  for (const [name, body] of Object.entries(bodies)) {
    const response = await post('records.find', JSON.stringify(body), { cookie: cookie() });
    expect.soft(response.status, name).toBeOneOf([400, 404]);
    expect.soft((await failureIn(response)).cardinal.code, name).toBeOneOf(['invalid', 'not_found']);
  }
  expect(running.log.slice(logged)).toEqual([]);
});
