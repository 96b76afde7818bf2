import { describe, expect, test } from 'vitest';
import { errorsIn, inRest } from './server.ts';

const { api } = inRest();

describe.each([
  ['/contacts', { firstName: 'Ada' }, { jobTitle: 'Analyst' }],
  ['/objects/vessels', { name: 'Argo' }, { code: 'IMO-9' }],
] as const)('merging %s', (base, draft, rich) => {
  const make = async (values: Record<string, unknown>) => {
    const made = await api('POST', base, { body: { ...draft, ...values } });
    return String(made.body['id']);
  };

  test('answers with the record that is kept; the old id leads to it and says where it is', async () => {
    const [kept, other] = [await make({}), await make(rich)];
    const merged = await api('POST', `${base}/${kept}/merge`, { body: { merge: [other], versions: { [kept]: 1 } } });
    expect(merged).toMatchObject({ status: 200, body: { id: kept, version: 2, ...rich } });
    expect(merged.headers.get('etag')).toBe('"2"');
    const read = await api('GET', `${base}/${other}`);
    expect(read).toMatchObject({ status: 200, body: { id: kept, ...rich } });
    expect(read.headers.get('content-location')).toBe(`/api/v1${base}/${kept}`);
    // The tag is of another record: what one has of the old one is no answer.
    const again = await api('GET', `${base}/${other}`, { headers: { 'if-none-match': '"2"' } });
    expect(again.status).toBe(200);
    expect((await api('GET', `${base}/${kept}`)).headers.get('content-location')).toBeNull();
    expect((await api('PATCH', `${base}/${other}`, { body: draft })).status).toBe(404);
    expect((await api('POST', `${base}/${other}/restore`)).status).toBe(409);
  });

  test('refuses what makes no sense, where it stands', async () => {
    const [kept, other] = [await make({}), await make({})];
    const at = `${base}/${kept}/merge`;
    expect((await api('POST', at, { body: { merge: [] } })).status).toBe(400);
    expect(errorsIn(await api('POST', at, { body: { merge: [other], keep: other } }))).toEqual(['/keep: unexpected']);
    const unknown = await api('POST', at, { body: { merge: [other], values: { nothing: other } } });
    expect(errorsIn(unknown)).toEqual(['/values/nothing: unknown_field']);
    const stale = await api('POST', at, { body: { merge: [other], versions: { [other]: 7 } } });
    expect(stale).toMatchObject({ status: 412, body: { code: 'stale' } });
    expect((await api('POST', at, { body: { merge: [crypto.randomUUID()] } })).status).toBe(404);
    expect((await api('POST', at, { body: { merge: [other] }, headers: { 'if-match': '"1"' } })).status).toBe(400);
  });
});
