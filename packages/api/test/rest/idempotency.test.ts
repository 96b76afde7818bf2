import { createField, deleteField, fieldInput, loadSchema } from '@cardinal/crm/definitions';
import { expect, test } from 'vitest';
import { inRest, listen } from './server.ts';

const { api, running } = inRest();
const once = (key: string) => ({ headers: { 'idempotency-key': key } });

test.each([
  ['/contacts', { firstName: 'Once' }],
  ['/objects/vessels', { name: 'Once' }],
])('twenty of the same at once make one record: %s', async (path, body) => {
  const send = () => api('POST', path, { body, ...once(`burst ${path}`.replaceAll(' ', '-')) });
  const answers = await Promise.all(Array.from({ length: 20 }, send));
  const made = answers.filter(({ status }) => status === 201);
  expect(made.length).toBeGreaterThan(0);
  expect(answers.filter(({ status }) => status !== 201).every(({ status }) => status === 409)).toBe(true);
  expect(new Set(made.map((answer) => answer.body['id'])).size).toBe(1);
  expect(made.filter(({ headers }) => !headers.has('idempotency-replayed'))).toHaveLength(1);
  const busy = answers.find(({ status }) => status === 409);
  if (busy) expect([busy.body['code'], busy.headers.get('retry-after')]).toEqual(['idempotency_busy', '1']);
  const again = await send();
  expect(again).toMatchObject({ status: 201, text: made[0]?.text });
  expect(again.headers.get('location')).toBe(made[0]?.headers.get('location'));
  expect(again.headers.get('etag')).toBe('"1"');
  expect((await api('GET', `${path}?count=exact`)).body).toMatchObject({ count: 1 });
});

test('the same key with another body, address or condition is 422, and belongs to one caller', async () => {
  const key = once('mixed');
  const made = await api('POST', '/companies', { body: { name: 'First' }, ...key });
  expect((await api('POST', '/companies', { body: { name: 'Second' }, ...key })).body).toMatchObject({
    status: 422,
    code: 'idempotency_mismatch',
  });
  const path = `/companies/${String(made.body['id'])}`;
  expect((await api('PATCH', path, { body: { name: 'First' }, ...key })).status).toBe(422);
  expect((await api('POST', '/companies', { body: { name: 'First' }, as: 'member', ...key })).status).toBe(201);
});

test('another process gives the same answer: it is kept in the database', async () => {
  const first = await api('POST', '/companies', { body: { name: 'Kept' }, ...once('restart') });
  const other = await listen(running.deps);
  try {
    const response = await fetch(`${other.url}/api/v1/companies`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${running.keys.admin}`,
        'content-type': 'application/json',
        'idempotency-key': '"restart"',
      },
      body: JSON.stringify({ name: 'Kept' }),
    });
    expect([response.status, await response.text()]).toEqual([201, first.text]);
    expect(response.headers.get('idempotency-replayed')).toBe('true');
  } finally {
    await other.close();
  }
});

test('a refusal is not kept: it wrote nothing, and the corrected request may use the key', async () => {
  const bad = await api('POST', '/companies', { body: { name: '' }, ...once('retry') });
  expect([bad.status, bad.body['errors']]).toEqual([400, [expect.objectContaining({ pointer: '/name' })]]);
  expect((await api('POST', '/companies', { body: { name: 'Right' }, ...once('retry') })).status).toBe(201);
});

test('every write takes a key: change, trash, restore, upsert, batch', async () => {
  const made = await api('POST', '/objects/vessels', { body: { name: 'V' } });
  const path = `/objects/vessels/${String(made.body['id'])}`;
  const writes = [
    ['PATCH', path, { name: 'W' }],
    ['DELETE', path, undefined],
    ['POST', `${path}/restore`, undefined],
    ['PUT', '/objects/vessels/by/code/K1', { name: 'K' }],
    ['POST', '/objects/vessels/batch', { action: 'create', records: [{ name: 'B' }, { name: '' }] }],
  ] as const;
  for (const [method, address, body] of writes) {
    const send = () => api(method, address, { ...(body && { body }), ...once(`each-${method}-${address}`) });
    const [first, second] = [await send(), await send()];
    expect([method, second.status, second.text]).toEqual([method, first.status, first.text]);
    expect(first.status).toBeLessThan(300);
    expect(second.headers.get('idempotency-replayed')).toBe('true');
  }
  const { body } = await api('GET', '/objects/vessels?search=B&count=exact');
  expect(body).toMatchObject({ count: 1 });
  expect((await api('GET', path)).body).toMatchObject({ version: 4 });
});

test.each(['', ' ', 'a b', 'x'.repeat(256)])('"%s" is no key', async (key) => {
  expect((await api('POST', '/companies', { body: { name: 'x' }, ...once(key) })).status).toBe(400);
});

test('a process that has not heard of a change of the schema yet answers under a key all the same', async () => {
  const { operator, deps } = running;
  const field = fieldInput.parse({ key: 'tier', type: 'text', label: 'Tier' });
  await createField(operator, { object: 'company', field });
  let stale = await loadSchema(running.db);
  await deleteField(operator, { object: 'company', key: 'tier', confirm: 'Tier' });
  const refreshSchema = async () => {
    stale = await loadSchema(running.db);
  };
  const behind = await listen({ ...deps, schema: () => stale, refreshSchema });
  try {
    const response = await fetch(`${behind.url}/api/v1/companies`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${running.keys.admin}`,
        'content-type': 'application/json',
        'idempotency-key': 'behind',
      },
      body: JSON.stringify({ name: 'Late' }),
    });
    expect([response.status, stale.objects.get('company')?.fields.has('custom.tier')]).toEqual([201, false]);
  } finally {
    await behind.close();
  }
});
