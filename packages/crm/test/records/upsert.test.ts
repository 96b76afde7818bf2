import { expect, test } from 'vitest';
import { shippedRoles } from '../../src/permissions/index.ts';
import { findRecords, upsertRecord } from '../../src/records/index.ts';
import { ledgerSize } from '../kit/ledger.ts';
import { make, makeOne, read, trash } from '../kit/records.ts';
import { refusal } from '../kit/refusals.ts';
import { inWorld } from '../kit/world.ts';

const world = inWorld();
const upsert = (by: string, value: string, set: Record<string, unknown> = {}, object = 'vessel') =>
  upsertRecord(world.admin, object, { by, value, set });

test('a record that is not there is created with the value, one that is there is changed', async () => {
  const first = await upsert('code', ' IMO-1 ', { name: 'Argo' });
  expect(first).toMatchObject({ created: true, records: [{ version: 1 }] });
  const id = first.records[0]?.id ?? '';
  expect(await read(world.admin, 'vessel', id)).toMatchObject({ name: 'Argo', code: 'IMO-1' });
  const second = await upsert('code', 'IMO-1', { name: 'Argo II', code: 'IMO-1' });
  expect(second).toMatchObject({ created: false, records: [{ id, version: 2 }] });
});

test('by e-mail, which is a set: the address is added to a new record in its canonical form', async () => {
  const { records, created } = await upsert('emails', 'Ada@Example.COM', { firstName: 'Ada' }, 'contact');
  expect(created).toBe(true);
  const id = records[0]?.id ?? '';
  expect(await read(world.admin, 'contact', id)).toMatchObject({ emails: [{ value: 'ada@example.com' }] });
  expect((await upsert('emails', 'ada@example.com', { lastName: 'L' }, 'contact')).records[0]?.id).toBe(id);
  await makeOne(world.admin, 'contact', { firstName: 'B', emails: ['ada@example.com'] });
  expect(await refusal(upsert('emails', 'ada@example.com', {}, 'contact'))).toMatchObject({
    code: 'conflict',
    issues: ['value: ambiguous'],
  });
});

test("a field of the team's own, by its path", async () => {
  const { records } = await upsert('custom.emails', 'bridge@example.com', { name: 'Bridge' });
  const again = await upsert('custom.emails', 'bridge@example.com', { custom: { text: 'found' } });
  expect(again.records[0]?.id).toBe(records[0]?.id);
});

test('twenty at once make one record, by a unique field or by a set', async () => {
  for (const [by, value, set] of [
    ['code', 'AT-ONCE', { name: 'One' }],
    ['custom.phones', '+14155550132', { name: 'Two' }],
  ] as const) {
    const results = await Promise.all(Array.from({ length: 20 }, () => upsert(by, value, set)));
    expect(results.filter(({ created }) => created)).toHaveLength(1);
    expect(new Set(results.map(({ records }) => records[0]?.id)).size).toBe(1);
  }
});

test('what is in the trash does not count', async () => {
  const [id = ''] = await make(world.admin, 'vessel', { name: 'Sunk', code: 'TRASHED' });
  await trash(world.admin, 'vessel', id);
  const { created, records } = await upsert('code', 'TRASHED', { name: 'Raised' });
  expect([created, records[0]?.id === id]).toEqual([true, false]);
});

test('what cannot tell records apart, or contradicts itself, is refused and writes nothing', async () => {
  const before = await ledgerSize(world);
  const issuesOf = async (by: string, value: string, set: Record<string, unknown> = {}) =>
    (await refusal(upsert(by, value, set))).issues;
  expect(await issuesOf('name', 'Argo')).toEqual(['by: not_unique']);
  expect(await issuesOf('relation.name', 'x')).toEqual(['by: unknown_field']);
  expect(await issuesOf('__proto__', 'x')).toEqual(['by: unknown_field']);
  expect(await issuesOf('code', 'A', { code: 'B' })).toEqual(['set.code: conflict']);
  expect(await issuesOf('custom.emails', 'no address')).toEqual(['value: invalid']);
  expect(await issuesOf('code', 'NEW')).toEqual(['set.name: required']);
  expect(await issuesOf('code', 'NEW', { name: 'x', nope: 1 })).toEqual(['set.nope: unknown_field']);
  expect(await ledgerSize(world)).toEqual(before);
});

test('each half asks for its own permission', async () => {
  const viewer = await world.as(shippedRoles.viewer);
  const by = (value: string) => upsertRecord(viewer, 'vessel', { by: 'code', value, set: { name: 'x' } });
  await upsert('code', 'SEEN', { name: 'Seen' });
  expect((await refusal(by('SEEN'))).code).toBe('forbidden');
  expect((await refusal(by('UNSEEN'))).code).toBe('forbidden');
  const { items } = await findRecords(world.admin, 'vessel', { filter: { where: { code: { eq: 'UNSEEN' } } } });
  expect(items).toEqual([]);
});
