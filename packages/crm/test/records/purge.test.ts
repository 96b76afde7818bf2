import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { type Role, shippedRoles } from '../../src/permissions/index.ts';
import { purgeOldTrash, purgeRecords } from '../../src/records/index.ts';
import { undoOperation } from '../../src/undo/index.ts';
import { entryOf } from '../kit/ledger.ts';
import { make, makeOne, read, trash } from '../kit/records.ts';
import { refusal } from '../kit/refusals.ts';
import { inWorld } from '../kit/world.ts';

const world = inWorld();
const { signal } = new AbortController();
const exists = async (id: string) =>
  (await world.db.rows(sql`select 1 from records where id = ${id}::uuid`)).length === 1;

test('what is purged is gone with what is about it alone, and what points to it points nowhere, all in the ledger', async () => {
  const { admin } = world;
  const company = await makeOne(admin, 'company', { name: 'Gone' });
  const other = await makeOne(admin, 'company', { name: 'Stays' });
  const vessel = await makeOne(admin, 'vessel', {
    name: 'Avocet',
    custom: { relationId: company, recordLinks: [company, other], relations: [company, other] },
  });
  const contact = await makeOne(admin, 'contact', { firstName: 'Grace', companyId: company });
  const alone = await makeOne(admin, 'note', { body: 'About it', links: [company] });
  const both = await makeOne(admin, 'note', { body: 'About both', links: [company, other] });
  const aboutNote = await makeOne(admin, 'task', { title: 'About the note', links: [alone] });
  await trash(admin, 'company', company);

  const { operationId, records } = await purgeRecords(admin, 'company', [company]);
  expect(records).toEqual([{ id: company, version: 3 }]);
  for (const id of [company, alone, aboutNote]) expect(await exists(id)).toBe(false);
  expect(await read(admin, 'contact', contact)).toMatchObject({ companyId: null, version: 2 });
  expect((await read(admin, 'vessel', vessel)).custom).toMatchObject({
    relationId: null,
    recordLinks: [other],
    relations: [other],
  });
  expect(await read(admin, 'note', both)).toMatchObject({ links: [other] });
  const changes = (await entryOf(world, operationId))?.changes ?? [];
  const of = (id: string) => changes.filter(({ recordId }) => recordId === id).map(({ action }) => action);
  expect([company, alone, aboutNote].map(of)).toEqual([['purge'], ['purge'], ['purge']]);
  expect(changes.find(({ recordId }) => recordId === contact)?.diff).toEqual({ company: [company, null] });
  expect((await refusal(undoOperation(admin, { operationId }))).code).toBe('conflict');
  expect((await refusal(purgeRecords(admin, 'company', [company]))).code).toBe('not_found');
});

test('only what is in the trash goes, and only for who may delete it', async () => {
  const id = await makeOne(world.admin, 'vessel', { name: 'Sails' });
  expect((await refusal(purgeRecords(world.admin, 'vessel', [id]))).code).toBe('not_found');
  await trash(world.admin, 'vessel', id);
  expect((await refusal(purgeRecords(await world.as(shippedRoles.viewer), 'vessel', [id]))).code).toBe('forbidden');
  expect((await refusal(purgeRecords(await world.as(shippedRoles.member), 'vessel', [id]))).code).toBe('forbidden');
  expect((await refusal(purgeRecords(world.admin, 'pipeline', [id]))).code).toBe('invalid');
  expect(await exists(id)).toBe(true);
});

test('what hangs on it goes whoever may see it', async () => {
  const blind: Role = {
    ...shippedRoles.manager,
    objects: { note: { create: 'none', read: 'none', update: 'none', delete: 'none' } },
  };
  const company = await makeOne(world.admin, 'company', { name: 'Written about' });
  const note = await makeOne(world.admin, 'note', { body: 'Not for them', links: [company] });
  await trash(world.admin, 'company', company);
  await purgeRecords(await world.as(blind), 'company', [company]);
  expect(await exists(note)).toBe(false);
});

test('the trash keeps for 30 days', async () => {
  const [old = '', fresh = ''] = await make(world.admin, 'vessel', { name: 'Old' }, { name: 'Fresh' });
  await trash(world.admin, 'vessel', old, fresh);
  await world.db.rows(sql`update vessels set deleted_at = now() - interval '31 days' where id = ${old}::uuid`);
  const actor = { kind: 'system', userId: null, role: shippedRoles.admin } as const;
  await purgeOldTrash({ ...world.admin, actor }, signal);
  expect([await exists(old), await exists(fresh)]).toEqual([false, true]);
});
