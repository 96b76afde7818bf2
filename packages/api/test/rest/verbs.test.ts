import { describe, expect, test } from 'vitest';
import { errorsIn, inRest } from './server.ts';

const { api } = inRest();

const full = {
  name: 'Argo',
  code: 'IMO-1',
  custom: {
    tonnage: 1200.5,
    price: { minor: 123_450, currency: 'EUR' },
    flag: 'fi',
    afloat: true,
    launched: '2020-02-29',
    surveyed: '2026-11-01T05:30:00.000Z',
    load: 80,
    radio: [{ value: 'bridge@example.com', label: 'work', primary: true }],
    berth: { street: '1 Quay', city: 'Turku', state: null, postalCode: null, country: 'FI' },
    story: 'One\ntwo',
  },
};

const objects = [
  [
    '/contacts',
    { firstName: 'Ada', lastName: 'Lovelace', emails: ['ada@example.com'] },
    'firstName',
    'emails/ada@example.com',
  ],
  ['/objects/vessels', full, 'name', 'code/IMO-1'],
] as const;

describe.each(objects)('every verb on %s', (base, draft, name, found) => {
  let [id, etag] = ['', ''];
  const state = () => `${base}/${id}`;

  test('create: 201, where it is, its version, all of it', async () => {
    const made = await api('POST', base, { body: draft });
    expect(made).toMatchObject({ status: 201, body: { version: 1, deletedAt: null } });
    id = made.body['id'] as unknown as string;
    etag = made.headers.get('etag') ?? '';
    expect(made.headers.get('location')).toBe(`/api/v1${base}/${id}`);
    expect(etag).toBe('"1"');
    const { emails: _, ...plain } = draft as typeof draft & { emails?: unknown };
    expect(made.body).toMatchObject(plain);
  });

  test('read: the same, with an ETag that spares the second reading; HEAD has no body', async () => {
    const read = await api('GET', state());
    expect(read).toMatchObject({ status: 200, body: { id, [name]: (draft as Record<string, unknown>)[name] } });
    expect(read.headers.get('etag')).toBe(etag);
    expect(await api('GET', state(), { headers: { 'if-none-match': etag } })).toMatchObject({ status: 304, text: '' });
    const head = await api('HEAD', state());
    expect([head.status, head.text, head.headers.get('etag')]).toEqual([200, '', etag]);
    const part = await api('GET', `${state()}?fields=${name}`);
    expect(Object.keys(part.body).sort()).toEqual(['custom', 'deletedAt', 'id', name, 'version'].sort());
  });

  test('change: merges, holds to the version, and tells which fields both wrote', async () => {
    const changed = await api('PATCH', state(), { body: { [name]: 'Beta' }, headers: { 'if-match': etag } });
    expect(changed).toMatchObject({ status: 200, body: { version: 2, [name]: 'Beta' } });
    expect(changed.headers.get('etag')).toBe('"2"');
    const stale = await api('PATCH', state(), { body: { [name]: 'Gamma' }, headers: { 'if-match': etag } });
    expect(stale).toMatchObject({ status: 412, body: { code: 'stale', status: 412 } });
    expect(stale.headers.get('content-type')).toContain('application/problem+json');
    expect(errorsIn(stale)).toEqual([`/${name}: stale`]);
    expect(stale.headers.get('etag')).toBe('"2"');
    expect((await api('PATCH', state(), { body: { [name]: 'Delta' } })).body).toMatchObject({ version: 3 });
    const any = { body: { [name]: 'Any' }, headers: { 'if-match': '*' } };
    expect((await api('PATCH', state(), any)).body).toMatchObject({ version: 4 });
    for (const tag of ['W/"4"', '"x"', '4,5', '']) {
      const answer = await api('PATCH', state(), { body: {}, headers: { 'if-match': tag } });
      expect([tag, answer.status]).toEqual([tag, tag === '' ? 400 : 400]);
    }
  });

  test('trash and back', async () => {
    expect(await api('DELETE', state(), { headers: { 'if-match': '"4"' } })).toMatchObject({ status: 400 });
    expect(await api('DELETE', state())).toMatchObject({ status: 204, text: '' });
    expect((await api('DELETE', state())).status).toBe(404);
    expect((await api('GET', base)).body).toMatchObject({ items: [] });
    expect((await api('GET', `${base}?trash=true`)).body).toMatchObject({ items: [{ id }] });
    expect((await api('GET', state())).body['deletedAt']).not.toBeNull();
    expect((await api('PATCH', state(), { body: { [name]: 'x' } })).status).toBe(404);
    expect(await api('POST', `${state()}/restore`)).toMatchObject({ status: 200, body: { id, deletedAt: null } });
    expect((await api('POST', `${state()}/restore`)).status).toBe(404);
  });

  test('upsert: 200 for the one that is there, 201 for a new one', async () => {
    const there = await api('PUT', `${base}/by/${found}`, { body: { [name]: 'Found' } });
    expect(there).toMatchObject({ status: 200, body: { id, [name]: 'Found' } });
    const made = await api('PUT', `${base}/by/externalId/${encodeURIComponent('a/b %?')}`, { body: { [name]: 'New' } });
    expect(made).toMatchObject({ status: 201, body: { externalId: 'a/b %?', version: 1 } });
    expect(made.headers.get('location')).toBe(`/api/v1${base}/${String(made.body['id'])}`);
    const clash = await api('PUT', `${base}/by/externalId/1`, { body: { externalId: '2' } });
    expect([clash.status, errorsIn(clash)]).toEqual([400, ['/externalId: conflict']]);
  });

  test('batch: an outcome for each row, one operation for all', async () => {
    const rows = [{ [name]: 'One' }, { [name]: 5 }, { [name]: 'Three', nope: 1 }];
    const made = await api('POST', `${base}/batch`, { body: { action: 'create', records: rows } });
    expect(made).toMatchObject({
      status: 200,
      body: {
        succeeded: 1,
        failed: 2,
        operationId: expect.any(String),
        items: [
          { index: 0, status: 201, version: 1 },
          { index: 1, status: 400, code: 'invalid', errors: [{ pointer: `/${name}` }] },
          { index: 2, status: 400, errors: [{ pointer: '/nope', code: 'unknown_field' }] },
        ],
      },
    });
    const many = Array.from({ length: 501 }, () => ({ [name]: 'x' }));
    const tooMany = await api('POST', `${base}/batch`, { body: { action: 'create', records: many } });
    expect([tooMany.status, errorsIn(tooMany)]).toEqual([400, ['/records: too_big']]);
    const odd = await api('POST', `${base}/batch`, { body: { action: 'explode', records: [] } });
    expect(odd.status).toBe(400);
  });

  test('history names the key', async () => {
    const told = await api('GET', `${state()}/history?limit=1`);
    expect(told.body).toMatchObject({ entries: [{ actor: { kind: 'key', name: 'The admin' } }] });
  });
});

test('settings objects, and everything beside the records', async () => {
  const pipelines = await api('GET', '/pipelines');
  expect(pipelines.body).toMatchObject({ items: [{ isDefault: true }] });
  expect(((await api('GET', '/stages?count=exact')).body['count'] as unknown as number) > 3).toBe(true);
  for (const path of ['/companies', '/deals', '/tasks', '/notes', '/activities']) {
    expect((await api('GET', path)).body).toEqual({ items: [], count: null, countIsCapped: false, nextCursor: null });
  }
  expect((await api('GET', '/me', { as: 'manager' })).body).toMatchObject({
    user: null,
    key: { name: 'The manager' },
    role: { key: 'manager' },
    workspace: { currency: 'USD' },
  });
  await api('POST', '/companies', { body: { name: 'Searchable Ltd' } });
  expect((await api('GET', '/search?q=searchab')).body).toMatchObject({ items: [{ object: 'company' }] });
  expect((await api('GET', '/search?q=searchab&objects=contact,deal')).body).toEqual({ items: [] });
  expect((await api('GET', '/search?q=a&query=b')).status).toBe(400);
  expect((await api('GET', '/imports')).body).toEqual({ items: [] });
  expect((await api('GET', `/imports/${crypto.randomUUID()}`)).status).toBe(404);
  expect((await api('GET', '/members')).body).toEqual({ items: [] });
  const known = (await api('GET', '/objects')).body as unknown as { objects: { key: string }[] };
  expect(known.objects.map(({ key }) => key)).toContain('vessel');
});
