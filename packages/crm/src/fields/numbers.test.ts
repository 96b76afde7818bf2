import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boolean } from './boolean/index.ts';
import type { FieldDefinition } from './definition.ts';
import { choice } from './enum/index.ts';
import { numberSchema, parseNumber } from './numbers.ts';
import { percent } from './percent/index.ts';

const context = { today: '2026-11-18', timeZone: 'UTC', country: 'US', currency: 'USD' };
const any: FieldDefinition = { type: 'number', label: 'Number' };
const count: FieldDefinition = { ...any, integer: true, min: 0 };

test.each([
  ['12k', 12_000],
  ['1,234.5', 1234.5],
  ['1.234,5', 1234.5],
  ['1.234', 1.234],
  ['1,234', 1234],
  ['1 234', 1234],
  ['0,5', 0.5],
  ['-1e-7', -1e-7],
  ['−3', -3],
  ['(3)', -3],
  ['0.1', 0.1],
])('%j is %d', (words, value) => {
  expect(parseNumber(words, any)).toEqual({ ok: true, value });
});

test('every number reads back as it was written', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
      const value = numberSchema(any).parse(number);
      expect(parseNumber(String(value), any)).toEqual({ ok: true, value });
    }),
  );
});

test.each([
  [count, '-1', 'Enter a whole number of at least 0.'],
  [count, '1.5', 'Enter a whole number of at least 0.'],
  [{ ...any, min: 0, max: 100 }, '101', 'Enter a number from 0 to 100.'],
  [any, '1e400', 'Enter a number.'],
  [any, 'ten', 'Enter a number.'],
])('%j refuses %j: %s', (field, words, message) => {
  expect(parseNumber(words, field)).toEqual({ ok: false, message });
  expect(numberSchema(field).safeParse(Number(words)).error?.issues[0]?.message).toBe(message);
});

test('zero has no sign', () => {
  expect(Object.is(numberSchema(any).parse(-0), 0)).toBe(true);
});

test.each(['45%', '45 %', '45'])('%j is 45 percent', (words) => {
  expect(percent.parse(words, { type: 'percent', label: 'Share' }, context)).toEqual({ ok: true, value: 45 });
});

test.each([
  ['yes', true],
  ['X', true],
  ['1', true],
  ['On', true],
  ['no', false],
  ['0', false],
  ['FALSE', false],
])('%j is %j', (words, value) => {
  expect(boolean.parse(words, { type: 'boolean', label: 'Flag' }, context)).toEqual({ ok: true, value });
});

test.each(['in_progress', 'In Progress', 'INPROGRESS', 'läuft', 'LAUFT'])('%j is an option', (words) => {
  const field: FieldDefinition = {
    type: 'enum',
    label: 'Status',
    options: [
      { value: 'done', label: 'Fertig', color: 'green' },
      { value: 'in_progress', label: 'Läuft', color: 'sky' },
    ],
  };
  expect(choice.parse(words, field, context)).toEqual({ ok: true, value: 'in_progress' });
  expect(choice.parse('gone', field, context)).toEqual({ ok: false, message: 'Choose one of: done, in_progress.' });
  expect(choice.schema(field).safeParse('gone').error?.issues[0]?.message).toBe('Choose one of: done, in_progress.');
});
