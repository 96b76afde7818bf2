import { expect, test } from 'vitest';
import { definitionOf, emptyField, keyOf, toldOf } from './field-draft.ts';

test('the key follows the label until someone types over it', () => {
  expect(keyOf({ ...emptyField, label: 'Delivery date' })).toBe('deliveryDate');
  expect(keyOf({ ...emptyField, label: 'Delivery date', key: 'due' })).toBe('due');
});

test('only what a type has is said of a field', () => {
  const draft = { ...emptyField, label: 'Quantity', min: '1', max: '', integer: true, default: 1, required: true };
  expect(toldOf(draft, 'number')).toEqual({
    label: 'Quantity',
    help: null,
    required: true,
    unique: false,
    default: 1,
    min: 1,
    max: null,
    integer: true,
  });
  expect(toldOf(draft, 'emails')).toEqual({ label: 'Quantity', help: null });
  expect(toldOf({ ...draft, unique: true }, 'number')).toMatchObject({ unique: true, default: null });
});

test('a bound that is no number is refused in words, and does not disturb the preview', () => {
  const draft = { ...emptyField, label: 'Quantity', min: 'many' };
  expect(() => toldOf(draft, 'number')).toThrow('"many" is not a number.');
  expect(definitionOf(draft, 'number')).toEqual({ type: 'number', label: 'Quantity' });
});
