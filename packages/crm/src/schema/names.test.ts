import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keyFrom, keyIssue, slugFrom, snakeCase } from './names.ts';

test.each([
  ['Delivery date', 'deliveryDate'],
  ['OrderID', 'orderId'],
  ['  Größe (cm) ', 'grosseCm'],
  ['2nd owner', 'ndOwner'],
  ['Éstimated délivery date of the order', 'estimatedDeliveryDateOf'],
  ['日本', ''],
  ['Supercalifragilisticexpialidocious', 'supercalifragilisticexpial'],
])('the label %j suggests the key %j', (label, key) => {
  expect(keyFrom('field', label)).toBe(key);
});

test('whatever is typed, a suggested key has the form of one', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('object' as const, 'field' as const),
      (label, kind) => {
        const key = keyFrom(kind, label);
        if (key === '') return;
        expect(keyIssue(kind, key) ?? '').not.toMatch(/Begin|Shorten/);
      },
    ),
  );
});

test.each(['id', 'version', 'custom', 'and', 'constructor', 'Delivery', '1st', 'a b', 'a_b', '', 'x'.repeat(27)])(
  'a field cannot have the key %j',
  (key) => {
    expect(keyIssue('field', key)).toBeDefined();
  },
);

test('no two keys are the same column', () => {
  const key = fc.stringMatching(/^[a-z][a-zA-Z0-9]{0,20}$/);
  fc.assert(fc.property(key, key, (a, b) => (snakeCase(a) === snakeCase(b)) === (a === b)));
});

test('an address is made of the plural', () => {
  expect(slugFrom('Factory orders & Co')).toBe('factory-orders-co');
});
