import { expect, test } from 'vitest';
import { moveDeal } from '../../src/deals/index.ts';
import { createField, fieldInput, updateField } from '../../src/definitions/index.ts';
import { listPipelines } from '../../src/pipelines/index.ts';
import { createRecords, updateRecords } from '../../src/records/index.ts';
import { objectOf } from '../../src/schema/index.ts';
import { previewUndo, undoOperation } from '../../src/undo/index.ts';
import { renewed } from '../definitions/factory-order.ts';
import { change, make, makeOne, read } from '../kit/records.ts';
import { refusal } from '../kit/refusals.ts';
import { inWorld } from '../kit/world.ts';

const world = inWorld();
type Choice = readonly [id: string, field: string | null];

/** Undoes an operation, keeping what was written since but for what is chosen. */
const undo = (operationId: string, ...chosen: readonly Choice[]) =>
  undoOperation(world.admin, {
    operationId,
    conflicts: 'keep',
    overwrite: chosen.map(([id, field]) => ({ id, field })),
  });

test('field by field and record by record it is chosen what is taken back where someone has written since', async () => {
  const ids = await make(
    world.admin,
    'vessel',
    ...['A', 'B'].map((name) => ({ name, custom: { text: 'first', number: 1, date: null } })),
  );
  const set = (values: object) =>
    updateRecords(
      world.admin,
      'vessel',
      ids.map((id) => ({ id, set: { custom: values } })),
    );
  const { operationId } = await set({ text: 'second', number: 2, date: '2026-11-21' });
  await set({ text: 'third', number: 3 });
  const [a = '', b = ''] = ids;
  expect((await previewUndo(world.admin, { operationId })).conflicts).toHaveLength(4);
  const done = await undo(operationId, [a, 'custom.text'], [b, 'custom.number']);
  expect((await read(world.admin, 'vessel', a)).custom).toMatchObject({ text: 'first', number: 3, date: null });
  expect((await read(world.admin, 'vessel', b)).custom).toMatchObject({ text: 'third', number: 1, date: null });
  expect(done.conflicts.map(({ id, field }) => [id, field])).toEqual(
    expect.arrayContaining([
      [a, 'custom.number'],
      [b, 'custom.text'],
    ]),
  );
  expect(done.conflicts).toHaveLength(2);
  // An undo of its own, which gives back what stood.
  await undoOperation(world.admin, { operationId: done.operationId });
  expect((await read(world.admin, 'vessel', a)).custom).toMatchObject({ text: 'third', number: 3, date: '2026-11-21' });
});

test('fields that only make sense together follow the one that is chosen', async () => {
  const [pipeline] = await listPipelines(world.admin);
  const stage = (name: string) => pipeline?.stages.find((one) => one.name === name)?.id ?? '';
  const id = await makeOne(world.admin, 'deal', { name: 'Group', stageId: stage('Lead') });
  const { operationId } = await moveDeal(world.admin, { id, stageId: stage('Qualified'), afterId: null });
  await moveDeal(world.admin, { id, stageId: stage('Lost'), afterId: null });
  await undo(operationId, [id, 'stage']);
  expect(await read(world.admin, 'deal', id)).toMatchObject({ stageId: stage('Lead'), status: 'open' });
});

test('what is kept stays when all else is taken back, also where what goes with it stands as it did', async () => {
  const id = await makeOne(world.admin, 'task', { title: 'Call', status: 'todo' });
  const { operationId } = await change(world.admin, 'task', id, { title: 'Call Ada', status: 'done' });
  await change(world.admin, 'task', id, { status: 'in_progress' });
  const keep = [{ id, field: 'status' }];
  const done = await undoOperation(world.admin, { operationId, conflicts: 'overwrite', keep });
  expect(done.conflicts).toMatchObject(keep);
  const { title, status, completedAt } = await read(world.admin, 'task', id);
  expect({ title, status, completedAt }).toEqual({ title: 'Call', status: 'in_progress', completedAt: null });
});

test('a record that was made by it and edited since goes when that is chosen', async () => {
  const { operationId, records } = await createRecords(world.admin, 'vessel', [{ name: 'A' }, { name: 'B' }]);
  const [a = '', b = ''] = records.map(({ id }) => id);
  await change(world.admin, 'vessel', a, { name: 'A, edited' });
  await change(world.admin, 'vessel', b, { name: 'B, edited' });
  await undo(operationId, [b, null]);
  expect((await read(world.admin, 'vessel', a)).deletedAt).toBeNull();
  expect((await read(world.admin, 'vessel', b)).deletedAt).not.toBeNull();
});

test('so it is with the settings of a field', async () => {
  const field = fieldInput.parse({ key: 'berth', type: 'text', label: 'Berth' });
  await createField(world.admin, { object: 'company', field });
  const set = (values: object) => updateField(world.admin, { object: 'company', key: 'berth', set: values });
  const { operationId } = await set({ label: 'Dock', help: 'Where it lies' });
  await set({ label: 'Pier', help: 'Where it is moored' });
  const { conflicts } = await previewUndo(world.admin, { operationId });
  const label = conflicts.find((conflict) => conflict.field === 'label');
  await undo(operationId, [label?.id ?? '', 'label']);
  const { schema } = await renewed(world.admin);
  expect(objectOf(schema, 'company').fields.get('custom.berth')).toMatchObject({
    label: 'Berth',
    help: 'Where it is moored',
  });
});

test('choosing nothing where nothing else is left is refused', async () => {
  const id = await makeOne(world.admin, 'vessel', { name: 'A', custom: { text: 'first' } });
  const { operationId } = await change(world.admin, 'vessel', id, { custom: { text: 'second' } });
  await change(world.admin, 'vessel', id, { custom: { text: 'third' } });
  expect((await refusal(undo(operationId))).code).toBe('conflict');
});
