import { expect, test } from 'vitest';
import { withAda } from './person.ts';
import { errorsIn, inRest } from './server.ts';

const rest = inRest();
const { asAda } = withAda(rest);
const { api } = rest;

test('a training is started, followed, and cancelled', async () => {
  const started = await api('POST', '/runs', { body: { kind: 'train', object: 'deals' } });
  expect(started).toMatchObject({ status: 201, body: { kind: 'train', object: 'deal', status: 'queued' } });
  const one = `/runs/${String(started.body['id'])}`;
  expect(started.headers.get('location')).toBe(`/api/v1${one}`);
  expect((await api('GET', one)).body).toMatchObject({ id: started.body['id'], status: 'queued' });
  for (const query of ['', '?kind=train&object=deals&open=true&limit=1', '?object=deal']) {
    expect((await api('GET', `/runs${query}`)).body).toMatchObject({ items: [{ id: started.body['id'] }] });
  }
  expect((await api('GET', '/runs?object=contacts')).body).toEqual({ items: [] });
  expect(await api('POST', '/runs', { body: { kind: 'train', object: 'deal' } })).toMatchObject({ status: 409 });
  expect((await api('POST', `${one}/cancel`)).body).toMatchObject({ status: 'cancelled' });
  expect((await api('POST', `${one}/resume`)).status).toBe(409);
  expect((await api('POST', `${one}/pause`)).status).toBe(409);
});

test('started under an Idempotency-Key, it is one run', async () => {
  const send = () =>
    api('POST', '/runs', { body: { kind: 'train', object: 'contact' }, headers: { 'idempotency-key': 'r' } });
  const [first, second] = [await send(), await send()];
  expect([first.status, second.status, second.body['id']]).toEqual([201, 201, first.body['id']]);
  expect(second.headers.get('location')).toBe(first.headers.get('location'));
});

test('what cannot be is told at its place', async () => {
  const unlearned = await api('POST', '/runs', { body: { kind: 'score', object: 'deals' } });
  expect(unlearned).toMatchObject({ status: 409, body: { code: 'conflict' } });
  expect((await api('POST', '/runs', { body: { kind: 'score', object: 'vessels' } })).status).toBe(404);
  const filter = { where: { nope: { eq: 1 } } };
  const wrong = await api('POST', '/runs', { body: { kind: 'score', object: 'deals', filter } });
  expect([wrong.status, errorsIn(wrong)]).toEqual([400, ['/filter/where/nope: unknown_field']]);
  expect((await api('GET', '/runs?kind=bake')).status).toBe(400);
  expect((await api('GET', `/runs/${crypto.randomUUID()}`)).status).toBe(404);
});

test('role × verb: training is for who keeps the workspace, runs are followed by who started them', async () => {
  const made = await api('GET', '/runs');
  const [run] = made.body['items'] as unknown as { id: string }[];
  for (const [role, list, get, train] of [
    ['admin', 200, 200, 409],
    ['manager', 200, 404, 403],
    ['member', 200, 404, 403],
    ['viewer', 403, 403, 403],
  ] as const) {
    const got = [
      await asAda('GET', '/runs', undefined, { role }),
      await asAda('GET', `/runs/${run?.id}`, undefined, { role }),
      await asAda('POST', '/runs', { kind: 'train', object: 'contact' }, { role }),
    ];
    expect([role, ...got.map(({ status }) => status)]).toEqual([role, list, get, train]);
  }
});

test('a score is told with its reasons, or why there is none', async () => {
  const { body } = await api('POST', '/deals', { body: { name: 'Big' } });
  const scored = await api('POST', '/ai/score-lead', { body: { object: 'deals', id: body['id'] } });
  expect(scored).toMatchObject({
    status: 200,
    body: { reason: 'untrained', message: expect.any(String), score: null },
  });
  const vessels = await api('POST', '/ai/score-lead', { body: { object: 'vessels', id: body['id'] } });
  expect(vessels.status).toBe(404);
});
