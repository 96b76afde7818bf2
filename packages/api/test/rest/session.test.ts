import { createApiKey, revokeApiKey } from '@cardinal/crm/api-keys';
import { deactivateMember, inviteMember } from '@cardinal/crm/members';
import { setUp } from '@cardinal/crm/workspace';
import { beforeAll, expect, test } from 'vitest';
import { inRest } from './server.ts';

const { api, running } = inRest();
let cookie = '';
let me = '';
beforeAll(async () => {
  const { db, deps, operator } = running;
  const visit = {
    db,
    schema: operator.schema,
    timeZone: 'UTC',
    address: '192.0.2.1',
    userAgent: null,
    cookieHeader: '',
  };
  const admin = { workspace: 'Acme', firstName: 'Ada', email: 'ada@example.com', password: 'a long enough secret' };
  const signedIn = await setUp({ ...visit, appUrl: deps.appUrl, appSecret: deps.appSecret }, admin);
  cookie = signedIn.cookies.map((one) => one.split(';')[0]).join('; ');
  me = signedIn.userId;
});

const company = { name: 'By browser' };

test('a browser’s session reads, and writes from its own site', async () => {
  const told = await api('GET', '/me', { as: null, headers: { cookie } });
  expect(told.body).toMatchObject({ user: { id: me, name: 'Ada' }, key: null, role: { key: 'admin' } });
  const headers = { cookie, origin: 'http://crm.test', 'sec-fetch-site': 'same-origin' };
  expect((await api('POST', '/companies', { as: null, body: company, headers })).status).toBe(201);
});

test.each([
  ['another site', { origin: 'https://evil.test' }],
  ['a neighbour', { 'sec-fetch-site': 'same-site', origin: 'http://other.crm.test' }],
  ['a site that hides', { 'sec-fetch-site': 'cross-site' }],
])('with a cookie, a change from %s is refused; with a key the origin is nobody’s business', async (_, headers) => {
  for (const [method, path] of [
    ['POST', '/companies'],
    ['DELETE', `/companies/${crypto.randomUUID()}`],
  ] as const) {
    const ask = { ...(method === 'POST' && { body: company }) };
    const refused = await api(method, path, { as: null, ...ask, headers: { ...headers, cookie } });
    expect(refused).toMatchObject({ status: 403, body: { code: 'forbidden' } });
  }
  expect((await api('POST', '/companies', { body: company, headers })).status).toBe(201);
});

test('a key has precedence over a cookie, and one that does not work is not made up for by a cookie', async () => {
  expect((await api('GET', '/me', { as: 'viewer', headers: { cookie } })).body).toMatchObject({
    role: { key: 'viewer' },
  });
  const headers = { cookie, authorization: 'Bearer crd_nothing' };
  expect((await api('GET', '/me', { as: null, headers })).status).toBe(401);
});

test('a key of a person: what it makes is theirs; revoked, or its maker gone, it is 401 at once', async () => {
  const { db, operator } = running;
  const by = { ...operator, actor: { ...operator.actor, kind: 'user' as const, userId: me } };
  const { key, token } = await createApiKey(by, { name: 'Mine', role: 'member' });
  const send = (method: string, path: string, body?: object) =>
    api(method, path, { as: null, ...(body && { body }), headers: { authorization: `Bearer ${token}` } });
  const made = await send('POST', '/objects/vessels', { name: 'Argo' });
  expect(made.body).toMatchObject({ ownerId: me });
  expect((await send('DELETE', `/objects/vessels/${String(made.body['id'])}`)).status).toBe(204);
  const mine = encodeURIComponent('{"where":{"owner":{"eq":"me"}}}');
  expect((await send('GET', `/objects/vessels?count=exact&trash=true&filter=${mine}`)).body).toMatchObject({
    count: 1,
  });
  const { member } = await inviteMember(by, { firstName: 'Other', role: 'admin' });
  await db.client`update users set email = 'o@example.com', password_hash = 'none', is_active = true where id = ${member.id}`;
  const theirs = await createApiKey(
    { ...by, actor: { ...by.actor, userId: member.id } },
    { name: 'Theirs', role: 'viewer' },
  );
  const ask = () => api('GET', '/me', { as: null, headers: { authorization: `Bearer ${theirs.token}` } });
  expect((await ask()).body).toMatchObject({ user: { name: 'Other' }, key: { name: 'Theirs' } });
  await deactivateMember(by, { id: member.id });
  expect((await ask()).status).toBe(401);
  await revokeApiKey(by, { id: key.id });
  expect(await send('GET', '/me')).toMatchObject({ status: 401, body: { detail: expect.stringContaining('revoked') } });
});
