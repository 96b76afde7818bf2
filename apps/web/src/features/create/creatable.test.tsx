import { expect, test } from 'vitest';
import { nounsFor } from './creatable.ts';

test('one and several records go by the words of their page, invented objects by their own', () => {
  expect(nounsFor({ key: 'contact', singular: 'Contact', plural: 'Contacts' })).toEqual({
    singular: 'person',
    plural: 'people',
  });
  expect(nounsFor({ key: 'vessel', singular: 'Vessel', plural: 'Vessels' })).toEqual({
    singular: 'vessel',
    plural: 'vessels',
  });
});
