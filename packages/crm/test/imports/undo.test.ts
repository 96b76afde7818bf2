import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { Context } from '../../src/context/index.ts';
import { getImport, undoImport, undoRefusal } from '../../src/imports/index.ts';
import { type Role, shippedRoles } from '../../src/permissions/index.ts';
import { createRecords, findRecords, updateRecords } from '../../src/records/index.ts';
import { inWorld } from '../kit/world.ts';
import { csv, run, undo, upload } from './kit.ts';

const world = inWorld();
const countOf = async (object: string) => (await findRecords(world.admin, object, { limit: 200 })).items.length;

/** Members import their own rows with them as the owner. */
const owned = (context: Context) => () => ({ constants: { owner: context.actor.userId } });

test('a member undoes an import of records that are all their own', async () => {
  const member = await world.as(shippedRoles.member);
  const id = await upload(member, 'vessel', csv('name', 'Own one', 'Own two'), owned(member));
  await run(world, member, id);
  expect(await undoRefusal(member, { id })).toEqual({ refusal: null });
  expect(await undo(world, member, id)).toMatchObject({ status: 'undone', counts: { undone: 2 } });
});

test('what a member may undo only half of is not begun, and they are told before', async () => {
  const member = await world.as(shippedRoles.member);
  const id = await upload(member, 'vessel', csv('name', 'Mine', 'Given away'), owned(member));
  await run(world, member, id);
  const { items } = await findRecords(world.admin, 'vessel', { search: 'Given away' });
  await updateRecords(world.admin, 'vessel', [{ id: items[0]?.id ?? '', set: { ownerId: world.admin.actor.userId } }]);
  const refusal = 'Undoing this deletes vessels that are not your own, which the role Member may not. Ask an admin.';
  expect(await undoRefusal(member, { id })).toEqual({ refusal });
  await expect(undoImport(member, { id })).rejects.toThrow(refusal);
  expect((await getImport(member, { id })).status).toBe('done');
  expect(await countOf('vessel')).toBe(2);
});

test('companies that rows made count as well, also where every row only changed what was there', async () => {
  const member = await world.as(shippedRoles.member);
  await createRecords(member, 'contact', [{ firstName: 'Ada', externalId: 'ada' }]);
  const id = await upload(member, 'contact', csv('id,company', 'ada,Newly Named'));
  expect((await run(world, member, id)).counts).toMatchObject({ run: { create: 0, update: 1 }, also: { company: 1 } });
  expect(await undoRefusal(member, { id })).toEqual({
    refusal: 'Undoing this deletes companies that are not your own, which the role Member may not. Ask an admin.',
  });
  expect(await undoRefusal(world.admin, { id })).toEqual({ refusal: null });
});

test('who may not change any more what the import changed is told so', async () => {
  const clerk: Role = { ...shippedRoles.member, records: { ...shippedRoles.member.records, update: 'own' } };
  const member = await world.as(shippedRoles.member);
  await createRecords(world.admin, 'contact', [{ firstName: 'Cy', externalId: 'cy' }]);
  const id = await upload(member, 'contact', csv('id,last name', 'cy,Twombly'));
  await run(world, member, id);
  const narrowed = { ...member, actor: { ...member.actor, role: clerk } };
  expect((await undoRefusal(narrowed, { id })).refusal).toContain('changes contacts that are not your own');
});

test("a pipeline that others' deals have come to stays, with the reason; the import's own deals go", async () => {
  const { admin } = world;
  const text = csv('name,stage', 'First,Open talk', 'Second,Closed won');
  const stage = (name: string, outcome: 'open' | 'won') => ({ name, outcome, probability: 50 });
  const id = await upload(admin, 'deal', text, () => ({
    newPipeline: { name: 'Shared', stages: [stage('Open talk', 'open'), stage('Closed won', 'won')] },
  }));
  const { pipelineId } = await run(world, admin, id);
  const [found] = await world.db.rows(
    sql`select id from stages where pipeline_id = ${pipelineId}::uuid and name = 'Open talk'`,
  );
  await createRecords(admin, 'deal', [{ name: "Someone else's", stageId: found?.[0] }]);
  const view = await undo(world, admin, id);
  expect(view).toMatchObject({ status: 'undone', error: null });
  expect(view.undoConflicts.map(({ object, reason }) => [object, reason])).toEqual([
    ['stage', '"Open talk" has 1 deal. Move it to another stage first.'],
    ['pipeline', '"Shared" has 1 deal. Move or delete it first.'],
  ]);
  const { items } = await findRecords(admin, 'deal', {});
  expect(items.map(({ name }) => name)).toEqual(["Someone else's"]);
});

test('invitations are withdrawn chunk by chunk', async () => {
  const { admin } = world;
  const names = Array.from({ length: 450 }, (_, at) => `Guest ${at},guest${at}@example.com`);
  const id = await upload(admin, 'member', csv('name,email', ...names));
  expect(await run(world, admin, id)).toMatchObject({ counts: { run: { create: 450 } } });
  expect(await undo(world, admin, id)).toMatchObject({ status: 'undone', counts: { undone: 450 } });
  const changes = await world.db.rows(sql`select count(distinct xid) > 1, count(*) from changes c
    join imports i on i.undo_operation_id = c.operation_id where i.id = ${id}::uuid`);
  expect(changes).toEqual([[true, 450]]);
});
