import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FieldDefinition, FieldTypeKey } from './definition.ts';
import { operandSchema } from './operands.ts';
import { operatorNames } from './operators.ts';
import { fieldType, fieldTypes } from './registry.ts';
import { sqlFieldType } from './sql-registry.ts';
import { fieldTraits, holdsSet } from './traits.ts';
import type { ParseContext } from './type.ts';

const context: ParseContext = {
  today: '2026-11-18',
  now: '2026-11-18T15:00:00Z',
  timeZone: 'America/New_York',
  country: 'US',
  currency: 'USD',
};
const keys = Object.keys(fieldTypes) as FieldTypeKey[];
const hostile = [
  '\0',
  'a\0b',
  '\ud800',
  'ada\udc00@example.com',
  'x'.repeat(1_000_000),
  '1'.repeat(1_000_000),
  ' '.repeat(1_000_000),
  ','.repeat(1_000_000),
  '(('.repeat(10_000),
  '\u202eevil\u202c',
  "'; drop table records; --",
  '👩‍👩‍👧‍👦',
  '__proto__',
  'constructor',
  'toString',
  'NaN',
  'Infinity',
  '1e400',
  '-0',
  'javascript:alert(1)',
  '\\',
  '%_',
];

/** Whether Postgres would take the value as text or JSON. */
function isStorable(value: unknown): boolean {
  const found: string[] = [];
  JSON.stringify(value, (_key, each: unknown) => {
    if (typeof each === 'string') found.push(each);
    return each;
  });
  return found.every((each) => each.isWellFormed() && !each.includes('\0'));
}

describe.each(keys)('%s', (key) => {
  const type = fieldType(key);
  const sqlType = sqlFieldType(key);
  const definition: FieldDefinition = type.examples[0]?.field ?? { type: key, label: key };

  test('bears its own key in both halves', () => {
    expect([type.key, sqlType.key]).toEqual([key, key]);
    expect(type).toMatchObject({ ...fieldTraits(key) });
    expect(type.examples.length).toBeGreaterThan(0);
    expect(definition.type).toBe(key);
  });

  test.each(type.examples)('takes, writes and reads $text', ({ field, value, text }) => {
    expect(type.schema(field).parse(value)).toEqual(value);
    expect(type.format(value, field)).toBe(text);
    expect(type.parse(text, field, context)).toEqual({ ok: true, value });
  });

  test.each(type.examples)('is kept in its columns as $text', ({ value }) => {
    const { storage } = sqlType;
    if (storage.kind === 'child') return;
    const raw: unknown = JSON.parse(JSON.stringify(storage.encode(value)));
    expect(raw).toHaveLength(storage.columns.length);
    expect(storage.decode(raw as unknown[])).toEqual(value);
    expect(storage.decode(storage.columns.map(() => null))).toEqual(holdsSet(key) ? [] : null);
  });

  test('answers to every operator of its group, and to no other', () => {
    const own: readonly string[] = operatorNames[type.operators];
    expect(Object.keys(sqlType.conditions).toSorted()).toEqual(own.toSorted());
    for (const operator of new Set(Object.values(operatorNames).flat())) {
      const schema = operandSchema(definition, operator);
      expect(schema !== null, operator).toBe(own.includes(operator));
      expect(schema?.safeParse({ nothing: 'of the kind' }).success ?? false, operator).toBe(false);
    }
  });

  test('has a condition on each of its parts', () => {
    expect(Object.keys(sqlType.parts ?? {})).toEqual(type.parts ?? []);
  });

  test.each(['', '   ', '\n'])('reads %j as empty', (words) => {
    expect(type.parse(words, definition, context)).toEqual({ ok: true, value: null });
  });

  test.each(hostile.map((words) => [words.slice(0, 20), words]))('survives %j', (_name, words) => {
    expectSoundAnswer(words);
    for (const value of [words, [words], { value: words }, null, 1.5, Number.NaN, { minor: 1 }, [[]]]) {
      const checked = type.schema(definition).safeParse(value);
      if (checked.success) expect(isStorable(checked.data)).toBe(true);
      else expect(checked.error.issues[0]?.message).toMatch(/\.\)?$/);
    }
  });

  test('answers any words soundly', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), expectSoundAnswer), { numRuns: 200 });
    const near = fc.array(fc.constantFrom(...'0123456789.,-+()%€$ kmaAzZ@:/;xE\n'.split('')), { maxLength: 24 });
    fc.assert(
      fc.property(
        near.map((letters) => letters.join('')),
        expectSoundAnswer,
      ),
      { numRuns: 200 },
    );
  });

  /** What is read is a value of the schema, and reads the same when it is written; or else a message says what to do. */
  function expectSoundAnswer(words: string): void {
    const result = type.parse(words, definition, context);
    if (!result.ok) expect(result.message).toMatch(/\S/);
    if (!result.ok || result.value === null) return;
    expect(isStorable(result.value)).toBe(true);
    const checked = type.schema(definition).safeParse(result.value);
    expect(checked.success && checked.data, words.slice(0, 60)).toEqual(result.value);
    // An address in one line says less than its parts do.
    if (key === 'address') return;
    expect(type.parse(type.format(result.value, definition), definition, context)).toEqual(result);
  }
});
