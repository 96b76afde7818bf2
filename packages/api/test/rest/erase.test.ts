import { describe, expect, test } from 'vitest';
import { errorsIn, inRest } from './server.ts';

const { api } = inRest();

describe.each([
  ['/contacts', { firstName: 'Ada', lastName: 'Quill' }],
  ['/objects/vessels', { name: 'Ada Quill' }],
] as const)('erasing %s', (base, draft) => {
  const make = async () => String((await api('POST', base, { body: draft })).body['id']);

  test('is told before, asks for the name, and leaves nothing to read', async () => {
    const id = await make();
    const note = await api('POST', '/notes', { body: { body: 'On Ada', links: [id] } });
    const preview = await api('GET', `${base}/${id}/erase`);
    expect(preview).toMatchObject({
      status: 200,
      body: { id, title: 'Ada Quill', along: [{ object: 'note', count: 1 }], refusal: null, stays: { count: 0 } },
    });
    expect(Number(preview.body['entries'])).toBeGreaterThan(1);
    const at = `${base}/${id}/erase`;
    expect(errorsIn(await api('POST', at, { body: { confirm: 'Ada' } }))).toEqual(['/confirm: mismatch']);
    expect(errorsIn(await api('POST', at, { body: { confirm: 'Ada Quill', id } }))).toEqual(['/id: unexpected']);
    expect((await api('POST', at, { body: {} })).status).toBe(400);
    expect((await api('POST', at, { body: { confirm: 'Ada Quill' }, headers: { 'if-match': '"1"' } })).status).toBe(
      400,
    );
    const erased = await api('POST', at, { body: { confirm: 'Ada Quill' } });
    expect(erased).toMatchObject({ status: 200, body: { records: [{ id, version: 2 }] } });
    for (const path of [`${base}/${id}`, `${base}/${id}/history`, `${base}/${id}/erase`, `/notes/${note.body['id']}`]) {
      expect((await api('GET', path)).status).toBe(404);
    }
  });

  test('a request that comes again is not answered with what was erased, and does not make it anew', async () => {
    const [making, erasing] = [crypto.randomUUID(), crypto.randomUUID()];
    const create = () => api('POST', base, { body: draft, headers: { 'idempotency-key': making } });
    const id = String((await create()).body['id']);
    const erase = { body: { confirm: 'Ada Quill' }, headers: { 'idempotency-key': erasing } };
    const first = await api('POST', `${base}/${id}/erase`, erase);
    expect(await api('POST', `${base}/${id}/erase`, erase)).toMatchObject({ status: 200, body: first.body });
    const again = await create();
    expect(again.status).toBe(410);
    expect(JSON.stringify(again.body ?? null)).not.toContain('Quill');
  });
});
