import { beforeAll, expect, test } from 'vitest';
import { type Ask, inRest } from './server.ts';

const { api } = inRest();
const roles = ['admin', 'manager', 'member', 'viewer'] as const;
const objects = {
  '/contacts': { firstName: 'Ada' },
  '/objects/vessels': { name: 'Argo' },
  '/pipelines': { name: 'P' },
};
type Base = keyof typeof objects;

/** The statuses of every verb, as each role gets them. */
const expected: Record<'records' | 'settings', Record<string, readonly number[]>> = {
  // admin, manager, member, viewer; keys of the operator own nothing, so that a member's deletes nothing
  records: {
    list: [200, 200, 200, 200],
    read: [200, 200, 200, 200],
    create: [201, 201, 201, 403],
    change: [200, 200, 200, 403],
    upsert: [201, 201, 201, 403],
    batch: [200, 200, 200, 403],
    merge: [200, 200, 403, 403],
    trash: [204, 204, 403, 403],
    restore: [200, 200, 404, 403],
    preview: [200, 403, 403, 403],
    erase: [400, 403, 403, 403],
  },
  settings: {
    list: [200, 200, 200, 200],
    read: [200, 200, 200, 200],
    create: [201, 403, 403, 403],
    change: [200, 403, 403, 403],
    upsert: [201, 403, 403, 403],
    batch: [200, 403, 403, 403],
    merge: [400, 403, 403, 403],
    trash: [204, 403, 403, 403],
    restore: [200, 403, 403, 403],
    preview: [400, 403, 403, 403],
    erase: [400, 403, 403, 403],
  },
};

const ids = new Map<string, string>();
beforeAll(async () => {
  for (const [base, draft] of Object.entries(objects)) {
    for (const role of roles) {
      const body = base === '/pipelines' ? { name: `For ${role}` } : draft;
      ids.set(`${base} ${role}`, String((await api('POST', base, { body })).body['id']));
      const spare = base === '/pipelines' ? { name: `Spare for ${role}` } : draft;
      ids.set(`${base} spare ${role}`, String((await api('POST', base, { body: spare })).body['id']));
    }
  }
});

test.each(Object.keys(objects) as Base[])('role × verb on %s', async (base) => {
  const draft = objects[base];
  const table = expected[base === '/pipelines' ? 'settings' : 'records'];
  for (const [at, role] of roles.entries()) {
    const one = `${base}/${ids.get(`${base} ${role}`)}`;
    const named = Object.fromEntries(Object.keys(draft).map((name) => [name, `By ${role}`]));
    const send = async (method: string, path: string, ask: Ask = {}) =>
      (await api(method, path, { ...ask, as: role })).status;
    const got = {
      list: await send('GET', base),
      read: await send('GET', one),
      create: await send('POST', base, { body: named }),
      change: await send('PATCH', one, {
        body: Object.fromEntries(Object.keys(draft).map((name) => [name, `${role}!`])),
      }),
      upsert: await send('PUT', `${base}/by/externalId/${role}`, {
        body: Object.fromEntries(Object.keys(draft).map((name) => [name, `Put by ${role}`])),
      }),
      batch: await send('POST', `${base}/batch`, { body: { action: 'create', records: [{}] } }),
      merge: await send('POST', `${one}/merge`, { body: { merge: [ids.get(`${base} spare ${role}`)] } }),
      trash: await send('DELETE', one),
      restore: await send('POST', `${one}/restore`),
      preview: await send('GET', `${one}/erase`),
      erase: await send('POST', `${one}/erase`, { body: { confirm: 'Another name' } }),
    };
    const wanted = Object.fromEntries(Object.entries(table).map(([verb, statuses]) => [verb, statuses[at]]));
    expect({ role, ...got }).toEqual({ role, ...wanted });
  }
});

test('who is nobody learns nothing: every address asks for a key, those that are not there too', async () => {
  for (const [method, path] of [
    ['GET', '/contacts'],
    ['GET', '/objects/vessels'],
    ['GET', '/objects/secret'],
    ['GET', '/nothing'],
    ['DELETE', `/contacts/${crypto.randomUUID()}`],
    ['OPTIONS', '/contacts'],
  ] as const) {
    const answer = await api(method, path, { as: null });
    expect(answer).toMatchObject({ status: 401, body: { code: 'unauthenticated' } });
    expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer/);
  }
  for (const authorization of ['Bearer crd_x', 'Bearer ', 'Basic YTpi', 'crd_', 'Bearer crd_x, Bearer y']) {
    expect((await api('GET', '/me', { as: null, headers: { authorization } })).status).toBe(401);
  }
});

test('what needs a capability asks for it', async () => {
  expect((await api('GET', '/imports', { as: 'viewer' })).status).toBe(403);
  expect((await api('GET', '/imports', { as: 'member' })).status).toBe(200);
});
