import { expect, test } from 'vitest';
import type { Address } from '../definition.ts';
import { address } from './index.ts';
import { parseAddress } from './parse.ts';

const none: Address = { street: null, city: null, state: null, postalCode: null, country: null };

test.each<[string, Partial<Address>]>([
  ['1 Main St, Springfield, IL 62701', { street: '1 Main St', city: 'Springfield', state: 'IL', postalCode: '62701' }],
  [
    '1 Main St\nSuite 4\nSpringfield, IL 62701-1234\nUSA',
    { street: '1 Main St, Suite 4', city: 'Springfield', state: 'IL', postalCode: '62701-1234', country: 'USA' },
  ],
  ['Toronto, ON M5V 2T6, Canada', { city: 'Toronto', state: 'ON', postalCode: 'M5V 2T6', country: 'Canada' }],
  ['San Francisco, CA', { city: 'San Francisco', state: 'CA' }],
  [
    'Invalidenstr. 43, 10115 Berlin, Germany',
    { street: 'Invalidenstr. 43', city: 'Berlin', postalCode: '10115', country: 'Germany' },
  ],
  [
    '10 Downing St, London SW1A 2AA, UK',
    { street: '10 Downing St', city: 'London', postalCode: 'SW1A 2AA', country: 'UK' },
  ],
  ['Paris, France', { city: 'Paris', country: 'France' }],
  ['221B Baker Street', { street: '221B Baker Street' }],
  ['Berlin', { city: 'Berlin' }],
])('%j', (words, parts) => {
  expect(parseAddress(words, 'US')).toEqual({ ...none, ...parts });
});

test('two letters at the end are a country to a team elsewhere', () => {
  expect(parseAddress('Berlin, DE', 'DE')).toEqual({ ...none, city: 'Berlin', country: 'DE' });
  expect(parseAddress('Dover, DE', 'US')).toEqual({ ...none, city: 'Dover', state: 'DE' });
});

test('parts are trimmed; parts that are left out are null; an address without any is refused', () => {
  const schema = address.schema({ type: 'address', label: 'Address' });
  expect(schema.parse({ city: ' Berlin\0 ', street: '' })).toEqual({ ...none, city: 'Berlin' });
  expect(schema.safeParse({ city: ' ' }).error?.issues[0]?.message).toMatch(/leave it empty/);
  expect(schema.safeParse({ city: 'x'.repeat(201) }).error?.issues[0]?.message).toBe('Use at most 200 characters.');
});
