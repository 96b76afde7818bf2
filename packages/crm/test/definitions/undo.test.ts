import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { createField, deleteField, fieldInput, restoreField, updateField } from '../../src/definitions/index.ts';
import { shippedRoles } from '../../src/permissions/index.ts';
import { previewUndo, undoOperation } from '../../src/undo/index.ts';
import { make } from '../kit/records.ts';
import { refusal } from '../kit/refusals.ts';
import { inWorld } from '../kit/world.ts';
import { renewed } from './factory-order.ts';

const world = inWorld();
const add = (key: string) =>
  createField(world.admin, {
    object: 'company',
    field: fieldInput.parse({ key, type: 'text', label: key, unique: true }),
  });
const set = (key: string, value: object) => updateField(world.admin, { object: 'company', key, set: value });
const undo = (operationId: string, conflicts: 'refuse' | 'keep' | 'overwrite' = 'refuse') =>
  undoOperation(world.admin, { operationId, conflicts });

test('what is to be undone of a field that was deleted since waits until it is back', async () => {
  const { result } = await add('tier');
  const { operationId } = await set('tier', { unique: false });
  await deleteField(world.admin, { object: 'company', key: 'tier', confirm: 'tier' });
  // Another field has its column by now; its values may repeat, and still do after a refused undo.
  const again = await add('tier');
  await set('tier', { unique: false });
  const refused = await refusal(undo(operationId));
  expect(refused).toMatchObject({ code: 'conflict' });
  expect(refused.message).toContain('tier was deleted since');
  await make(
    await renewed(world.admin),
    'company',
    { name: 'A', custom: { tier: 'x' } },
    { name: 'B', custom: { tier: 'x' } },
  );
  await deleteField(world.admin, { object: 'company', key: 'tier', confirm: 'tier' });
  await restoreField(world.admin, { id: result.id });
  await undo(operationId);
  const [stored] = await world.db.rows(sql`select is_unique from field_definitions where id = ${result.id}::uuid`);
  expect(stored).toEqual([true]);
  expect(again.result.id).not.toBe(result.id);
});

test('an undo that is refused leaves values free to repeat', async () => {
  await add('code');
  const { operationId } = await set('code', { unique: false, label: 'Code' });
  await set('code', { label: 'Number' });
  expect((await refusal(undo(operationId))).code).toBe('conflict');
  const now = await renewed(world.admin);
  await make(now, 'company', { name: 'A', custom: { code: '1' } });
  const [index] = await world.db.rows(sql`select count(*) from pg_indexes where indexname = 'companies__c_code'`);
  expect(index).toEqual([0]);
  await undo(operationId, 'keep');
  expect((await refusal(make(now, 'company', { name: 'B', custom: { code: '1' } }))).code).toBe('conflict');
});

test('what an undo of definitions would do is told to those who may do it', async () => {
  const { operationId } = await add('secret');
  const viewer = await world.as(shippedRoles.viewer);
  expect((await refusal(previewUndo(viewer, { operationId }))).code).toBe('forbidden');
  expect((await refusal(undoOperation(viewer, { operationId }))).code).toBe('forbidden');
  expect(await previewUndo(world.admin, { operationId })).toMatchObject({ conflicts: [] });
});
