import { beforeAll, expect, test } from 'vitest';
import { withAda } from './person.ts';
import { errorsIn, inRest } from './server.ts';

const rest = inRest();
const { asAda, ada } = withAda(rest);
const { api } = rest;
let company = '';

beforeAll(async () => {
  company = String((await asAda('POST', '/companies', { name: 'Contoso', industry: 'Retail' })).body['id']);
});

/** What the assistant drafts of an order waits under the id that it answers. */
async function propose(order = "set Contoso's industry to Logistics"): Promise<string> {
  const { body } = await asAda('POST', '/ai/assistant', { question: order });
  const [id] = body['proposals'] as unknown as string[];
  if (!id) throw new Error(`no proposal came of "${order}": ${JSON.stringify(body)}`);
  return id;
}
const industry = async () => (await api('GET', `/companies/${company}`)).body['industry'];

test('what waits is listed, read, and applied with the key of a person: history and undo are as ever', async () => {
  const id = await propose();
  const waiting = await api('GET', `/actions?recordId=${company}`, { as: 'viewer' });
  expect(waiting).toMatchObject({ status: 200, body: { items: [{ id, status: 'suggested' }], nextCursor: null } });
  expect((await api('GET', `/actions/${id.toUpperCase()}`)).body).toMatchObject({
    id,
    model: 'local/grammar',
    by: { id: ada.id },
    target: { object: 'company', id: company },
    changes: [{ title: 'Contoso', before: { industry: 'Retail' }, values: { industry: 'Logistics' } }],
  });
  expect(await industry()).toBe('Retail');
  const applied = await asAda('POST', `/actions/${id}/apply`);
  expect(applied).toMatchObject({
    status: 200,
    body: { operationId: expect.any(String), records: [{ object: 'company', id: company, version: 2 }] },
  });
  expect(await industry()).toBe('Logistics');
  const history = await api('GET', `/companies/${company}/history?limit=1`);
  expect(history.body).toMatchObject({ entries: [{ actor: { kind: 'key', name: "Ada's admin" } }] });
  expect((await api('GET', `/actions/${id}`)).body).toMatchObject({ status: 'applied', decidedBy: { id: ada.id } });
  for (const verb of ['apply', 'reject']) {
    const again = await asAda('POST', `/actions/${id}/${verb}`, {});
    expect(again).toMatchObject({
      status: 409,
      body: { code: 'conflict', detail: 'Ada has applied this proposal already.' },
    });
  }
});

test('rejected, it is listed among those that are decided, with the reason', async () => {
  const id = await propose("set Contoso's industry to Toys");
  const before = await industry();
  expect(await asAda('POST', `/actions/${id}/reject`, { reason: 'No toys' })).toMatchObject({ status: 204, text: '' });
  expect(await industry()).toBe(before);
  for (const which of ['which=decided', 'status=rejected']) {
    expect((await api('GET', `/actions?${which}&limit=1`)).body).toMatchObject({
      items: [{ id, status: 'rejected', remark: 'No toys' }],
    });
  }
  expect((await api('GET', '/actions?status=failed')).body).toMatchObject({ items: [] });
});

test('page by page', async () => {
  const made = [await propose("set Contoso's industry to Food"), await propose("set Contoso's industry to Wood")];
  const first = await api('GET', '/actions?limit=1');
  expect(first.body).toMatchObject({ items: [{ id: made[1] }], nextCursor: made[1] });
  const second = await api('GET', `/actions?limit=1&cursor=${String(first.body['nextCursor'])}`);
  expect(second.body).toMatchObject({ items: [{ id: made[0] }] });
  for (const id of made) await asAda('POST', `/actions/${id}/reject`);
});

test.each([
  ['limit=0', ['/limit: too_small']],
  ['limit=101', ['/limit: too_big']],
  ['which=all', ['/which: invalid_value']],
  ['status=open', ['/status: invalid_value']],
  ['which=open&status=applied', ['/status: conflict']],
  ['cursor=x', ['/cursor: invalid_format']],
  ['recordId=1', ['/recordId: invalid_format']],
  ['page=2', ['/page: unknown_parameter']],
])('the query "%s" is refused', async (query, errors) => {
  const answer = await api('GET', `/actions?${query}`);
  expect([answer.status, errorsIn(answer)]).toEqual([400, errors]);
});

test('role × verb: a viewer reads, and decides nothing', async () => {
  const statuses = {
    admin: [200, 200, 204, 200],
    manager: [200, 200, 204, 200],
    member: [200, 200, 204, 200],
    viewer: [200, 200, 403, 403],
  };
  for (const [role, wanted] of Object.entries(statuses) as [keyof typeof statuses, number[]][]) {
    const [rejected, applied] = [
      await propose(`set Contoso's industry to Not of ${role}`),
      await propose(`set Contoso's industry to Of ${role}`),
    ];
    const got = [
      await asAda('GET', '/actions', undefined, { role }),
      await asAda('GET', `/actions/${applied}`, undefined, { role }),
      await asAda('POST', `/actions/${rejected}/reject`, {}, { role }),
      await asAda('POST', `/actions/${applied}/apply`, {}, { role }),
    ];
    expect([role, ...got.map(({ status }) => status)]).toEqual([role, ...wanted]);
  }
});

test('a key that no person made asks and decides as itself, by its name', async () => {
  const question = "set Contoso's industry to Mining";
  const asked = await api('POST', '/ai/assistant', { body: { question } });
  expect(asked.status).toBe(200);
  const id = String((asked.body as { proposals?: string[] }).proposals?.[0]);
  expect((await api('GET', `/actions/${id}`)).body).toMatchObject({ status: 'suggested', by: { name: 'The admin' } });
  const again = await api('POST', '/ai/assistant', {
    body: { question: 'how many companies', conversationId: asked.body['conversationId'] },
  });
  expect(again.status).toBe(200);
  const others = { question, conversationId: asked.body['conversationId'] };
  expect((await api('POST', '/ai/assistant', { body: others, as: 'manager' })).status).toBe(404);
  expect((await api('POST', `/actions/${id}/apply`)).status).toBe(200);
  expect(await industry()).toBe('Mining');
  expect((await api('GET', `/actions/${id}`)).body).toMatchObject({
    status: 'applied',
    decidedBy: { name: 'The admin' },
  });
});

test('what changed meanwhile is not overwritten: 412 with the fields that both wrote, until they were seen', async () => {
  const id = await propose("set Contoso's industry to Aviation");
  const changed = await api('PATCH', `/companies/${company}`, { body: { industry: 'Shipping' } });
  const stale = await asAda('POST', `/actions/${id}/apply`);
  expect(stale).toMatchObject({
    status: 412,
    body: { code: 'stale', errors: [{ message: expect.stringContaining('"Shipping"') }] },
  });
  expect(errorsIn(stale)).toEqual(['/industry: stale']);
  expect(stale.headers.get('etag')).toBe(changed.headers.get('etag'));
  expect(await industry()).toBe('Shipping');
  const seen = [{ id: company, version: changed.body['version'] }];
  const edits = [{ index: 0, values: { industry: 'Airships' } }];
  expect((await asAda('POST', `/actions/${id}/apply`, { seen, edits })).status).toBe(200);
  expect(await industry()).toBe('Airships');
});

test('what does not fit is told where it stands; what is not there is 404', async () => {
  const id = await propose();
  const odd = await asAda('POST', `/actions/${id}/apply`, { seen: 5 });
  expect([odd.status, errorsIn(odd)]).toEqual([400, ['/seen: invalid_type']]);
  const other = await asAda('POST', `/actions/${id}/apply`, { id: crypto.randomUUID() });
  expect([other.status, errorsIn(other)]).toEqual([400, ['/id: unexpected']]);
  expect((await asAda('POST', `/actions/${id}/reject`, '[]')).status).toBe(400);
  for (const [method, path] of [
    ['GET', ''],
    ['POST', '/apply'],
    ['POST', '/reject'],
  ] as const) {
    expect((await asAda(method, `/actions/${crypto.randomUUID()}${path}`)).status).toBe(404);
  }
  expect((await asAda('DELETE', `/actions/${id}`)).status).toBe(405);
});

test('applied under an Idempotency-Key, it is applied once and answered again', async () => {
  const id = await propose("set Contoso's industry to Once");
  const send = () => asAda('POST', `/actions/${id}/apply`, {}, { headers: { 'idempotency-key': id } });
  const [first, second] = [await send(), await send()];
  expect([first.status, second.status, second.text]).toEqual([200, 200, first.text]);
  expect(second.headers.get('idempotency-replayed')).toBe('true');
});
