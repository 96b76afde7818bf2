import { expect, test } from 'vitest';
import {
  createField,
  createObject,
  createObjectInput,
  deleteField,
  fieldInput,
  objectPatch,
  restoreField,
  updateField,
  updateObject,
} from '../../src/definitions/index.ts';
import { createRecords } from '../../src/records/index.ts';
import { longestKey, objectOf } from '../../src/schema/index.ts';
import { undoOperation } from '../../src/undo/index.ts';
import { make } from '../kit/records.ts';
import { refusal } from '../kit/refusals.ts';
import { inWorld } from '../kit/world.ts';
import { factoryOrder, renewed, withObject } from './factory-order.ts';

const world = inWorld();
const object = (key: string, more: object = {}) =>
  createObjectInput.parse({
    ...factoryOrder,
    key,
    singular: key,
    plural: `${key}s`,
    slug: key.toLowerCase(),
    fields: [],
    ...more,
  });

test.each([
  ['price', 'currency', 'priceCurrency', 'text'],
  ['priceCurrency', 'text', 'price', 'currency'],
  ['home', 'address', 'homeCity', 'text'],
])('a field has columns of its own: %s (%s) and %s', async (key, type, twin, twinType) => {
  const input = (name: string, of: string) =>
    fieldInput.parse({ key: `${key}${name}`, type: of, label: `${key}${name}` });
  const fields = [
    { key, type, label: `One ${key}` },
    { key: twin, type: twinType, label: `Two ${key}` },
  ];
  const both = await refusal(createObject(world.admin, object(`of${key}`, { fields })));
  expect(both.issues).toEqual(['fields.1.key: duplicate']);
  const target = { price: 'company', priceCurrency: 'contact', home: 'company' }[key] as string;
  await createField(world.admin, { object: target, field: fieldInput.parse(fields[0]) });
  const later = await refusal(createField(world.admin, { object: target, field: fieldInput.parse(fields[1]) }));
  expect(later.issues).toEqual(['field.key: duplicate']);
  await createField(world.admin, { object: target, field: input('Other', 'text') });
});

test('an object may be called as what another one has', async () => {
  for (const part of ['', 'Owner', 'Created', 'Trash', 'Name', 'TitleWords', 'Pkey']) {
    await createObject(world.admin, object(`crate${part}`));
    await createObject(world.admin, object(`bin${part}`));
  }
  // The other way round: the longer names are there first.
  for (const part of ['Owner', 'Name', 'Pkey', '']) await createObject(world.admin, object(`box${part}`));
  const now = await renewed(world.admin);
  await make(now, 'box', { name: 'A' });
  expect((await refusal(createRecords(now, 'box', [{ name: 'A' }]))).issues).toEqual(['records.0.name: duplicate']);
});

test('the longest keys make names that Postgres takes whole', async () => {
  const key = 'k'.repeat(longestKey.object);
  const field = { key: 'f'.repeat(longestKey.field), type: 'text' as const, label: 'Field', unique: true };
  const relation = { key: 'r'.repeat(longestKey.field), type: 'relation' as const, label: 'Relation', target: key };
  const now = await withObject(world.admin, { ...object(key), fields: [field, relation] });
  await make(now, key, { name: 'A', custom: { [field.key]: 'x' } });
  const twin = await refusal(createRecords(now, key, [{ name: 'B', custom: { [field.key]: 'x' } }]));
  expect(twin.issues).toEqual([`records.0.custom.${field.key}: duplicate`]);
});

test('what a change of an object leaves undefined stays', async () => {
  await createObject(world.admin, object('shelf'));
  const set = objectPatch.parse({ singular: undefined, icon: undefined, description: 'Where it stands.' });
  await updateObject(world.admin, { key: 'shelf', set });
  const { singular, icon, description } = objectOf((await renewed(world.admin)).schema, 'shelf');
  expect([singular, icon, description]).toEqual(['shelf', 'factory', 'Where it stands.']);
});

test('no two fields of an object have one label, whatever they are made or renamed by', async () => {
  const label = (text: string) => ({ key: 'other', type: 'text', label: text });
  const both = await refusal(
    createObject(world.admin, object('rack', { fields: [label('Level'), { ...label('LEVEL'), key: 'level' }] })),
  );
  expect(both.issues).toEqual(['fields.1.label: duplicate']);
  const titled = await refusal(
    createObject(world.admin, object('rack', { fields: [label('shelf')], title: { label: 'Shelf' } })),
  );
  expect(titled.issues).toEqual(['fields.0.label: duplicate']);

  const owned = await refusal(createObject(world.admin, object('rack', { fields: [label('owner')] })));
  expect(owned.issues).toEqual(['fields.0.label: duplicate']);
  const created = await refusal(createObject(world.admin, object('rack', { title: { label: 'Created' } })));
  expect(created.issues).toEqual(['title.label: duplicate']);

  const shipped = await refusal(
    createField(world.admin, { object: 'company', field: fieldInput.parse(label('domain ')) }),
  );
  expect(shipped.issues).toEqual(['field.label: duplicate']);
  expect(shipped.message).toContain('There is a field "Domain" already');

  await createObject(world.admin, object('rack', { fields: [label('Level')], title: { label: 'Shelf' } }));
  const now = await renewed(world.admin);
  const renamed = await refusal(updateField(now, { object: 'rack', key: 'other', set: { label: 'SHELF' } }));
  expect(renamed.issues).toEqual(['set.label: duplicate']);
  await updateField(now, { object: 'rack', key: 'other', set: { label: 'LEVEL', help: 'From below' } });
  const title = await refusal(updateObject(now, { key: 'rack', set: { title: { label: 'level' } } }));
  expect(title.issues).toEqual(['title.label: duplicate']);
  await updateObject(now, { key: 'rack', set: { title: { label: 'Shelf no.' } } });
});

test('a field or its old label comes back only where no other field has taken the label', async () => {
  const text = (key: string, label: string) => fieldInput.parse({ key, type: 'text', label });
  await createObject(world.admin, object('silo'));
  const add = async (key: string, label: string) =>
    (await createField(await renewed(world.admin), { object: 'silo', field: text(key, label) })).result.id;
  const level = await add('level', 'Level');
  await deleteField(await renewed(world.admin), { object: 'silo', key: 'level', confirm: 'Level' });
  await add('height', 'Level');
  expect((await refusal(restoreField(await renewed(world.admin), { id: level }))).issues).toEqual(['label: duplicate']);

  const rename = { object: 'silo', key: 'height', set: { label: 'Height' } };
  const { operationId } = await updateField(await renewed(world.admin), rename);
  await restoreField(await renewed(world.admin), { id: level });
  const back = await refusal(undoOperation(await renewed(world.admin), { operationId }));
  expect(back.issues).toEqual(['label: duplicate']);
});
