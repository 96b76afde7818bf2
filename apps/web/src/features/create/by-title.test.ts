import { shippedObjects } from '@cardinal/crm/objects';
import { buildSchema, type ObjectSource } from '@cardinal/crm/schema';
import { expect, test } from 'vitest';
import { fieldForTitle } from './by-title.ts';

const vessel = (more: ObjectSource['fields']): ObjectSource => ({
  key: 'vessel',
  singular: 'Vessel',
  plural: 'Vessels',
  slug: 'vessels',
  table: 'vessels',
  icon: 'ship',
  description: 'Ships, invented for tests.',
  title: 'name',
  kind: 'record',
  fields: { name: { type: 'text', label: 'Name', required: true }, ...more },
});
const fieldOf = (key: string, objects: readonly ObjectSource[]) => {
  const object = buildSchema(objects).objects.get(key);
  return object && fieldForTitle(object);
};

test('a name is enough where nothing else is required', () => {
  expect(fieldOf('company', shippedObjects)).toBe('name');
  expect(fieldOf('vessel', [vessel({ flag: { type: 'text', label: 'Flag' } })])).toBe('name');
});

test('it is not where more is required, or where the title is made of other fields', () => {
  expect(fieldOf('vessel', [vessel({ flag: { type: 'text', label: 'Flag', required: true } })])).toBeUndefined();
  expect(fieldOf('contact', shippedObjects)).toBeUndefined();
});
