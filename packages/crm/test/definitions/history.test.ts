import { expect, test } from 'vitest';
import {
  convertField,
  convertInput,
  createField,
  deleteField,
  deleteObject,
  fieldInput,
  orderFields,
  schemaHistory,
  updateField,
  updateObject,
} from '../../src/definitions/index.ts';
import { shippedRoles } from '../../src/permissions/index.ts';
import { undoOperation } from '../../src/undo/index.ts';
import { refusal } from '../kit/refusals.ts';
import { inWorld } from '../kit/world.ts';
import { renewed, withObject } from './factory-order.ts';

const world = inWorld();
const lot = {
  key: 'lot',
  singular: 'Lot',
  plural: 'Lots',
  slug: 'lots',
  icon: 'box',
  description: '',
  title: { label: 'Name' },
  fields: [{ key: 'kind', type: 'text' as const, label: 'Kind' }],
};

test('what was done to an object is told with who did it, page by page, and what was taken back', async () => {
  let admin = await withObject(world.admin, lot);
  await updateObject(admin, { key: 'lot', set: { singular: 'Batch' } });
  await createField(admin, { object: 'lot', field: fieldInput.parse({ key: 'size', type: 'number', label: 'Size' }) });
  await updateField(admin, { object: 'lot', key: 'size', set: { label: 'Length' } });
  const { operationId } = await convertField(
    admin,
    convertInput.parse({ object: 'lot', key: 'kind', type: 'longText' }),
  );
  await undoOperation(admin, { operationId });
  await orderFields(admin, { object: 'lot', keys: ['size', 'kind'] });
  await deleteField(admin, { object: 'lot', key: 'size', confirm: 'Length' });
  // Elsewhere, and so not told here.
  await createField(admin, {
    object: 'company',
    field: fieldInput.parse({ key: 'berth', type: 'text', label: 'Berth' }),
  });
  admin = await renewed(admin);
  const { entries, nextCursor } = await schemaHistory(admin, { object: 'lot' });
  expect(nextCursor).toBeNull();
  expect(
    entries.map(({ kind, undone, changes }) => [
      kind,
      undone,
      changes.map(({ action, label, type, properties }) => [action, label, type, properties.map(({ name }) => name)]),
    ]),
  ).toEqual([
    ['field.delete', false, [['trash', 'Length', 'number', []]]],
    [
      'field.order',
      false,
      [
        ['update', 'Kind', 'text', ['position']],
        ['update', 'Length', 'number', ['position']],
      ],
    ],
    [
      'field.undo',
      false,
      [
        ['trash', 'Kind', 'longText', []],
        ['restore', 'Kind', 'text', []],
      ],
    ],
    [
      'field.convert',
      true,
      [
        ['trash', 'Kind', 'text', []],
        ['create', 'Kind', 'longText', []],
      ],
    ],
    ['field.update', false, [['update', 'Length', 'number', ['label']]]],
    ['field.create', false, [['create', 'Length', 'number', []]]],
    ['object.update', false, [['update', 'Lots', null, ['singular']]]],
    [
      'object.create',
      false,
      [
        ['create', 'Lots', null, []],
        ['create', 'Kind', 'text', []],
      ],
    ],
  ]);
  expect(entries[0]?.actor).toMatchObject({ kind: 'user', id: world.admin.actor.userId });
  const first = await schemaHistory(admin, { object: 'lot', limit: 3 });
  const rest = await schemaHistory(admin, { object: 'lot', cursor: first.nextCursor ?? '' });
  expect([...first.entries, ...rest.entries]).toEqual(entries);
  const manager = { ...(await world.as(shippedRoles.manager)), schema: admin.schema };
  expect((await refusal(schemaHistory(manager, { object: 'lot' }))).code).toBe('forbidden');
  expect((await schemaHistory(admin, { object: 'company' })).entries).toHaveLength(1);
  // Another object that gets the key begins anew.
  await deleteObject(admin, { key: 'lot', confirm: 'Lots' });
  const again = await withObject(world.admin, lot);
  expect((await schemaHistory(again, { object: 'lot' })).entries.map(({ kind }) => kind)).toEqual(['object.create']);
});
