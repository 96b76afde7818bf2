import { expect, test } from 'vitest';
import { converter, typesFrom } from './conversions.ts';
import { type FieldDefinition, type FieldTypeKey, fieldTypes, type ParseContext } from './index.ts';

const context: ParseContext = { today: '2026-11-21', timeZone: 'Europe/Berlin', country: 'DE', currency: 'EUR' };
const options = [
  { value: 'Yes', label: 'Yes', color: 'green' },
  { value: 'cpp', label: 'C++', color: 'grey' },
] as const;
const field = (type: FieldTypeKey): FieldDefinition => ({
  type,
  label: 'Field',
  ...((type === 'enum' || type === 'multiEnum') && { options }),
});
const turn = (from: FieldTypeKey, to: FieldTypeKey, value: unknown) =>
  converter({ from: field(from), to: field(to), context })(value);

test.each([
  ['text', 'number', '12k', 12_000],
  ['text', 'percent', '45 %', 45],
  ['text', 'rating', '4/5', 4],
  ['text', 'currency', '1.234,50 €', { minor: 123_450, currency: 'EUR' }],
  ['text', 'boolean', 'yes', true],
  ['text', 'date', '21.11.2026', '2026-11-21'],
  ['text', 'date', '5 May 2024', '2024-05-05'],
  ['text', 'datetime', '2026-11-21 15:00', '2026-11-21T14:00:00.000Z'],
  ['text', 'enum', 'c++', 'cpp'],
  ['text', 'multiEnum', 'C++; yes', ['Yes', 'cpp']],
  ['text', 'longText', 'words', 'words'],
  ['text', 'emails', 'Ada@Example.com', [{ value: 'ada@example.com', label: null, primary: true }]],
  ['text', 'phones', '030 123456', [{ value: '+4930123456', label: null, primary: true }]],
  ['text', 'links', 'https://example.com', [{ value: 'https://example.com', label: null, primary: true }]],
  ['longText', 'text', 'one line', 'one line'],
  ['number', 'currency', 1234.56, { minor: 123_456, currency: 'EUR' }],
  ['number', 'rating', 3, 3],
  ['number', 'percent', 12.5, 12.5],
  ['number', 'text', 12.5, '12.5'],
  ['currency', 'number', { minor: 123_456, currency: 'EUR' }, 1234.56],
  ['currency', 'text', { minor: 123_456, currency: 'EUR' }, '1234.56 EUR'],
  ['boolean', 'enum', true, 'Yes'],
  ['date', 'datetime', '2026-07-01', '2026-06-30T22:00:00.000Z'],
  ['datetime', 'date', '2026-06-30T22:30:00.000Z', '2026-07-01'],
  ['enum', 'multiEnum', 'cpp', ['cpp']],
  ['enum', 'text', 'cpp', 'C++'],
  ['enum', 'boolean', 'Yes', true],
  ['multiEnum', 'enum', ['cpp'], 'cpp'],
  ['multiEnum', 'text', ['Yes', 'cpp'], 'Yes, C++'],
] as const)('%s becomes %s: %j is %j', (from, to, value, expected) => {
  expect(turn(from, to, value)).toEqual({ ok: true, value: expected });
});

test.each([
  ['text', 'number', 'a dozen', /number/],
  ['text', 'date', 'tomorrow', /depends on the day/],
  ['text', 'date', 'May 5', /depends on the day/],
  ['text', 'datetime', '3pm', /depends on the day/],
  ['text', 'enum', 'Rust', /none of the options/],
  ['longText', 'text', 'x'.repeat(501), /500 characters/],
  ['number', 'rating', 6, /from 1 to 5/],
  ['number', 'currency', 0.005, /more decimal places than EUR/],
  ['number', 'currency', 1e300, /too large/],
  ['currency', 'number', { minor: 1, currency: 'USD' }, /in USD/],
  ['multiEnum', 'enum', ['Yes', 'cpp'], /several: Yes, C\+\+/],
  ['enum', 'boolean', 'cpp', /yes or no/],
] as const)('%s does not become %s: %j', (from, to, value, reason) => {
  expect(turn(from, to, value)).toEqual({ ok: false, message: expect.stringMatching(reason) as string });
});

test('what is empty stays empty, whatever the types', () => {
  for (const from of Object.keys(fieldTypes) as FieldTypeKey[]) {
    for (const to of typesFrom(from)) {
      for (const empty of [null, undefined, []]) expect(turn(from, to, empty)).toEqual({ ok: true, value: null });
    }
  }
});

test('every example of a type converts to what the other type takes, or is refused with a reason', () => {
  for (const from of Object.keys(fieldTypes) as FieldTypeKey[]) {
    for (const to of typesFrom(from)) {
      for (const { field: own, value } of fieldTypes[from].examples) {
        const target = { ...own, ...field(to), ...(own.options && { options: own.options }) };
        const read = converter({ from: own, to: target, context })(value);
        if (!read.ok) expect(read.message).not.toBe('');
        else if (read.value !== null) expect(fieldTypes[to].schema(target).parse(read.value)).toEqual(read.value);
      }
    }
  }
});

test('a cent is a cent: amounts of two places go to money and back', () => {
  for (let minor = 0; minor < 20_000; minor += 7) {
    const money = turn('number', 'currency', minor / 100);
    expect(money).toEqual({ ok: true, value: { minor, currency: 'EUR' } });
    expect(money.ok && turn('currency', 'number', money.value)).toEqual({ ok: true, value: minor / 100 });
  }
});
