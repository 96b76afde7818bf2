import { request } from 'node:http';
import { expect, test } from 'vitest';
import { inRest } from './server.ts';

const { api, running } = inRest();
const nothing = crypto.randomUUID();

test('an address that is not there, a method that is not: 404, and 405 with what is', async () => {
  for (const path of [
    '/',
    '/nope',
    '/contacts/',
    '/contacts/1',
    '/contacts/x/y',
    '/objects/contacts',
    '/vessels',
    '/%zz',
    '/{object}',
    '//me',
    '/me/',
  ]) {
    expect([path, (await api('GET', path)).status]).toEqual([path, 404]);
  }
  const wrong = await api('DELETE', '/contacts', {});
  expect(wrong).toMatchObject({ status: 405, body: { code: 'method_not_allowed' } });
  expect(wrong.headers.get('allow')).toBe('GET, POST, HEAD, OPTIONS');
  const options = await api('OPTIONS', `/objects/vessels/${nothing}`);
  expect([options.status, options.headers.get('allow')]).toEqual([204, 'GET, PATCH, DELETE, HEAD, OPTIONS']);
});

test('of a thousand mistakes a hundred are told, and how many more there are', async () => {
  const wrong = Object.fromEntries(Array.from({ length: 50_000 }, (_, at) => [`nope${at}`, at]));
  const answer = await api('POST', '/objects/vessels', { body: { name: 'Argo', ...wrong } });
  expect(answer.status).toBe(400);
  expect(answer.text.length).toBeLessThan(20_000);
  const errors = answer.body['errors'] as unknown as { pointer: string; code: string; message: string }[];
  expect(errors).toHaveLength(101);
  expect(errors.at(-1)).toEqual({ pointer: '', code: 'more', message: 'There are 49,900 more.' });
  const custom = Object.fromEntries(Object.entries(wrong).slice(0, 40));
  const rows = Array.from({ length: 300 }, () => ({ nope: 1, custom }));
  const batch = await api('POST', '/objects/vessels/batch', { body: { action: 'create', records: rows } });
  const items = batch.body['items'] as unknown as { status: number; errors: unknown[] }[];
  expect(items.every(({ status, errors }) => status === 400 && errors.length === 21)).toBe(true);
});

test('a filter of a thousand groups and fields is answered, a larger one refused', async () => {
  const groups = (many: number) => ({
    and: Array.from({ length: 9 }, () => ({ or: Array.from({ length: 100 }, () => ({})) })),
    or: Array.from({ length: many }, () => ({})),
  });
  const list = (filter: object) => api('GET', `/objects/vessels?filter=${encodeURIComponent(JSON.stringify(filter))}`);
  expect((await list(groups(90))).status).toBe(200);
  const refused = await list(groups(91));
  expect(refused).toMatchObject({ status: 400, body: { detail: 'Use at most 1,000 groups and fields in a filter.' } });
});

test('no page of another site may read this: there are no CORS headers', async () => {
  const headers = { origin: 'https://evil.test', 'access-control-request-method': 'GET' };
  for (const method of ['OPTIONS', 'GET']) {
    const answer = await api(method, '/contacts', { headers });
    expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  }
});

test.each([
  ['no JSON', '{', 400],
  ['a list', '[]', 400],
  ['a word', '"x"', 400],
  ['null', 'null', 400],
  ['nothing', '', 400],
  ['bytes that are no text', new Uint8Array([123, 34, 255, 34, 125]), 400],
  ['more than 4 MB', JSON.stringify({ firstName: 'x'.repeat(4_000_001) }), 413],
  ['a deep pit', `{"custom":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, 400],
  ['a null character', '{"firstName":"a\\u0000b"}', 201],
  ['half a character', '{"firstName":"a\\ud800"}', 201],
  ['a prototype', '{"__proto__":{"x":1},"firstName":"A"}', 400],
  ['a constructor', '{"constructor":{"x":1},"firstName":"A"}', 400],
  ['an id of one’s own', `{"id":"${nothing}","firstName":"A"}`, 400],
  ['a version', '{"version":7,"firstName":"A"}', 400],
  ['what Cardinal keeps', '{"createdAt":"2020-01-01T00:00:00Z","firstName":"A"}', 400],
  ['another’s record', `{"firstName":"A","companyId":"${nothing}"}`, 400],
  ['SQL', `{"firstName":"'; drop table contacts; --"}`, 201],
])('a body that is %s', async (_, body, status) => {
  const answer = await api('POST', '/contacts', { body });
  expect([answer.status, answer.text.slice(0, 300)]).toEqual([status, expect.any(String)]);
  if (status >= 400) {
    expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(answer.body).toMatchObject({ status, detail: expect.any(String), requestId: expect.any(String) });
    expect(answer.text).not.toMatch(/node_modules|\.ts:|select |insert /i);
  }
});

test.each(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp', ''])(
  'content of type "%s" is 415',
  async (type) => {
    const answer = await api('POST', '/contacts', { body: '{"firstName":"A"}', headers: { 'content-type': type } });
    expect(answer).toMatchObject({ status: 415, body: { code: 'unsupported_media_type' } });
  },
);

test('merge patches are taken by their own name too', async () => {
  const made = await api('POST', '/contacts', { body: { firstName: 'A' } });
  const headers = { 'content-type': 'application/merge-patch+json' };
  const path = `/contacts/${String(made.body['id'])}`;
  expect((await api('PATCH', path, { body: { lastName: 'B' }, headers })).body).toMatchObject({ name: 'A B' });
});

test('a body without a length is counted as it comes', async () => {
  const status = await new Promise<number | undefined>((resolve, reject) => {
    const sent = request(`${running.url}/api/v1/contacts`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${running.keys.admin}`,
        'content-type': 'application/json',
        'transfer-encoding': 'chunked',
      },
    });
    sent.on('response', (response) => resolve(response.resume().statusCode));
    sent.on('error', reject);
    for (let at = 0; at < 50; at += 1) sent.write('x'.repeat(100_000));
    sent.end();
  });
  expect(status).toBe(413);
});

test('every answer has a request id, security headers and limits', async () => {
  for (const [path, as] of [
    ['/me', 'admin'],
    ['/nope', 'admin'],
    ['/me', null],
    ['/contacts?x=1', 'viewer'],
  ] as const) {
    const { headers } = await api('GET', path, { as, headers: { 'x-request-id': 'request-0001' } });
    expect(headers.get('x-request-id')).toBe('request-0001');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('ratelimit')).toMatch(/^"default";r=\d+;t=\d+$/);
    expect(headers.get('ratelimit-policy')).toMatch(/^"default";q=\d+;w=60$/);
  }
});

test('nothing of an unexpected failure is told but its id, and the log has the rest', async () => {
  const { client } = running.db;
  await client`alter table record_links rename to hidden_away`;
  try {
    const answer = await api('GET', '/tasks', { headers: { 'x-request-id': 'request-0500' } });
    expect(answer).toMatchObject({ status: 500, body: { code: 'internal', requestId: 'request-0500', errors: [] } });
    expect(answer.text).not.toContain('record_links');
    expect(running.log.join()).toContain('request-0500');
  } finally {
    await client`alter table hidden_away rename to record_links`;
  }
});
