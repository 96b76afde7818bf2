import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { moveDeal } from '../../src/deals/index.ts';
import { shippedRoles } from '../../src/permissions/index.ts';
import { listPipelines, makeDefaultPipeline, reorderStages } from '../../src/pipelines/index.ts';
import { createRecords, updateRecords } from '../../src/records/index.ts';
import { undoOperation } from '../../src/undo/index.ts';
import { entryOf, ledgerSize } from '../kit/ledger.ts';
import { change, make, makeOne, restore, trash } from '../kit/records.ts';
import { refusal } from '../kit/refusals.ts';
import { inWorld } from '../kit/world.ts';

const world = inWorld();
const by = () => ({ actorKind: 'user', actorId: world.admin.actor.userId, undoes: null });

describe('one operation and one change for each record', () => {
  test('of a creation: every value that is not empty, from nothing', async () => {
    const company = await makeOne(world.admin, 'company', { name: 'C' });
    const input = { name: 'A', custom: { emails: ['a@example.com'], relationId: company, number: null } };
    const { operationId, records } = await createRecords(world.admin, 'vessel', [input, { name: 'B', ownerId: null }]);
    const owner: [null, string] = [null, world.admin.actor.userId];
    const emails = [[], [{ value: 'a@example.com', label: null, primary: true }]];
    expect(await entryOf(world, operationId)).toEqual({
      kind: 'vessel.create',
      ...by(),
      changes: [{ name: [null, 'A'], owner, emails, relation: [null, company] }, { name: [null, 'B'] }].map(
        (diff, at) => ({ object: 'vessel', recordId: records[at]?.id, action: 'create', version: 1, diff }),
      ),
    });
  });

  test('of a change: only what differs, before and after, of the records that differ', async () => {
    const [one, two] = (await make(world.admin, 'vessel', { name: 'A', code: 'c' }, { name: 'B' })) as [string, string];
    const { operationId, records } = await updateRecords(world.admin, 'vessel', [
      { id: two, set: { name: 'B', custom: { text: null, emails: [] } } },
      { id: one, set: { name: 'A', code: null, custom: { address: { city: 'Kiel' } } } },
    ]);
    expect(records).toEqual([
      { id: two, version: 1 },
      { id: one, version: 2 },
    ]);
    const address = { street: null, city: 'Kiel', state: null, postalCode: null, country: null };
    const diff = { code: ['c', null], address: [null, address] };
    expect(await entryOf(world, operationId)).toEqual({
      kind: 'vessel.update',
      ...by(),
      changes: [{ object: 'vessel', recordId: one, action: 'update', version: 2, diff }],
    });
  });

  test('of the trash and the way back: the record, and no field', async () => {
    const ids = await make(world.admin, 'vessel', { name: 'A' }, { name: 'B' });
    const trashed = await trash(world.admin, 'vessel', ...ids);
    const restored = await restore(world.admin, 'vessel', ...ids);
    const changes = (action: string, version: number) =>
      ids.map((recordId) => ({ object: 'vessel', recordId, action, version, diff: {} }));
    expect(await entryOf(world, trashed.operationId)).toEqual({
      kind: 'vessel.trash',
      ...by(),
      changes: changes('trash', 2),
    });
    const entry = { kind: 'vessel.restore', ...by(), changes: changes('restore', 3) };
    expect(await entryOf(world, restored.operationId)).toEqual(entry);
  });

  test('of an undo: what it takes back, and whose it is', async () => {
    const manager = await world.as(shippedRoles.manager);
    const id = await makeOne(world.admin, 'vessel', { name: 'A' });
    const done = await change(world.admin, 'vessel', id, { name: 'B' });
    const { operationId } = await undoOperation(manager, { operationId: done.operationId });
    expect(await entryOf(world, operationId)).toEqual({
      kind: 'vessel.undo',
      actorKind: 'user',
      actorId: manager.actor.userId,
      undoes: done.operationId,
      changes: [{ object: 'vessel', recordId: id, action: 'update', version: 3, diff: { name: ['B', 'A'] } }],
    });
  });

  test('of a moved deal: stage, status, time and place in one change', async () => {
    const [pipeline] = await listPipelines(world.admin);
    const won = pipeline?.stages.find(({ outcome }) => outcome === 'won')?.id as string;
    await makeOne(world.admin, 'deal', { name: 'There', stageId: won });
    const id = await makeOne(world.admin, 'deal', { name: 'A' });
    const move = { id, stageId: won, afterId: null, closeDate: '2026-11-21' };
    const { operationId, records } = await moveDeal(world.admin, move);
    expect(records).toEqual([{ id, version: 2 }]);
    const entry = await entryOf(world, operationId);
    expect(entry).toMatchObject({ kind: 'deal.move', changes: [{ recordId: id, action: 'update', version: 2 }] });
    const fields = Object.keys(entry?.changes[0]?.diff ?? {}).toSorted();
    expect(fields).toEqual(['closeDate', 'position', 'stage', 'stageSince', 'status']);
    expect(entry?.changes[0]?.diff.status).toEqual(['open', 'won']);
  });

  test('of Cardinal itself: no user', async () => {
    const system = { ...world.admin, actor: { kind: 'system', userId: null, role: shippedRoles.admin } as const };
    const { operationId } = await createRecords(system, 'vessel', [{ name: 'A' }]);
    expect(await entryOf(world, operationId)).toMatchObject({ actorKind: 'system', actorId: null });
  });

  test('of commands that share an operation: one operation', async () => {
    const operation = { id: crypto.randomUUID(), kind: 'import.run' };
    await createRecords(world.admin, 'vessel', [{ name: 'A' }], { operation });
    await createRecords(world.admin, 'company', [{ name: 'A' }], { operation });
    const entry = await entryOf(world, operation.id);
    expect(entry?.kind).toBe('import.run');
    expect(entry?.changes.map(({ object }) => object)).toEqual(['vessel', 'company']);
  });
});

describe('nothing is entered', () => {
  test('when nothing changes', async () => {
    const id = await makeOne(world.admin, 'vessel', { name: 'A' });
    const deal = await makeOne(world.admin, 'deal', { name: 'A' });
    const [pipeline] = await listPipelines(world.admin);
    const lead = pipeline?.stages[0];
    const before = await ledgerSize(world);
    const same = await change(world.admin, 'vessel', id, { name: 'A', custom: {} });
    expect(same.records).toEqual([{ id, version: 1 }]);
    const there = await moveDeal(world.admin, { id: deal, stageId: lead?.id as string, afterId: null });
    expect(there.records).toEqual([{ id: deal, version: 1 }]);
    const chosen = await makeDefaultPipeline(world.admin, { id: pipeline?.id as string });
    expect(chosen.records).toEqual([{ id: pipeline?.id, version: pipeline?.version }]);
    await reorderStages(world.admin, { ids: pipeline?.stages.map((stage) => stage.id) ?? [] });
    expect(await ledgerSize(world)).toEqual(before);
  });

  test('when the command is refused, be it at the last moment', async () => {
    await make(world.admin, 'vessel', { name: 'A', code: 'taken' });
    const id = await makeOne(world.admin, 'vessel', { name: 'B' });
    const viewer = await world.as(shippedRoles.viewer);
    const before = await ledgerSize(world);
    await refusal(createRecords(world.admin, 'vessel', [{ name: 'C' }, { name: 'D', code: 'taken' }]));
    await refusal(change(world.admin, 'vessel', id, { code: 'taken' }));
    await refusal(change(world.admin, 'vessel', id, { name: 'E' }, 7));
    await refusal(trash(viewer, 'vessel', id));
    await refusal(restore(world.admin, 'vessel', id));
    expect(await ledgerSize(world)).toEqual(before);
  });

  test('when the transaction around it fails', async () => {
    const before = await ledgerSize(world);
    const failing = world.db.transaction(async (tx) => {
      await createRecords({ ...world.admin, db: tx }, 'vessel', [{ name: 'A' }]);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await ledgerSize(world)).toEqual(before);
  });
});

test.each(['operations', 'changes'])('%s are never rewritten', async (table) => {
  await makeOne(world.admin, 'vessel', { name: 'A' });
  const before = await ledgerSize(world);
  for (const statement of [`update ${table} set at = now()`, `delete from ${table}`, `truncate ${table} cascade`]) {
    await expect(world.db.rows(sql.raw(statement))).rejects.toThrow(/append-only/);
  }
  expect(await ledgerSize(world)).toEqual(before);
});
