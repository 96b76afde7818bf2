import { shippedObjects } from '@cardinal/crm/objects';
import { buildSchema, type ObjectSource } from '@cardinal/crm/schema';
import { expect, test } from 'vitest';
import { examplesFor } from './examples.ts';

const vessel: ObjectSource = {
  key: 'vessel',
  singular: 'Vessel',
  plural: 'Vessels',
  slug: 'vessels',
  table: 'vessels',
  icon: 'ship',
  description: 'Ships, invented for tests.',
  title: 'name',
  kind: 'record',
  fields: {
    name: { type: 'text', label: 'Name', required: true },
    charter: { type: 'currency', label: 'Charter rate' },
  },
  customFields: ['charter'],
};

test('what one can begin with follows from the objects that there are', () => {
  expect(examplesFor(buildSchema([vessel]))).toEqual(['top 10 vessels by charter rate']);
  expect(examplesFor(buildSchema(shippedObjects))).toHaveLength(3);
  expect(examplesFor(buildSchema([]))).toEqual([]);
});
