import { expect, test } from 'vitest';
import type { FieldDefinition } from './definition.ts';
import { operandSchema } from './operands.ts';
import type { OperatorName } from './operators.ts';

const id = '01890A5D-AC96-774B-BCCE-B302099A8057';
const field = (type: FieldDefinition['type'], over: Partial<FieldDefinition> = {}): FieldDefinition => ({
  type,
  label: 'Field',
  ...over,
});
const status = field('enum', {
  options: [
    { value: 'open', label: 'Open', color: 'sky' },
    { value: 'won', label: 'Won', color: 'green' },
  ],
});

test.each<[FieldDefinition, OperatorName, unknown, unknown]>([
  [field('text'), 'eq', ' Ada\0 ', 'Ada'],
  [field('text', { format: 'email' }), 'eq', 'ADA@example.com', 'ada@example.com'],
  [field('text', { format: 'email' }), 'eq', 'ADA', 'ADA'],
  [field('text', { format: 'email' }), 'contains', 'ADA', 'ADA'],
  [field('number'), 'between', [1, 1], [1, 1]],
  [field('currency'), 'currency', 'eur', 'EUR'],
  [field('date'), 'eq', '2026-11-21', '2026-11-21'],
  [field('datetime'), 'gte', '2026-11-21', '2026-11-21'],
  [field('datetime'), 'gte', '2026-11-21T01:00:00+01:00', '2026-11-21T00:00:00.000Z'],
  [field('datetime'), 'between', ['2026-11-21', '2026-11-21T05:00:00Z'], ['2026-11-21', '2026-11-21T05:00:00.000Z']],
  [field('datetime'), 'last', { count: 1000, unit: 'year' }, { count: 1000, unit: 'year' }],
  [status, 'in', ['open'], ['open']],
  [field('user'), 'eq', 'me', 'me'],
  [field('user'), 'in', ['me', id], ['me', id.toLowerCase()]],
  [field('emails'), 'eq', ' ADA@example.com', 'ada@example.com'],
  [field('phones'), 'eq', '(415) 555-0132', '+14155550132'],
  [field('phones'), 'contains', '555-01', '55501'],
  [field('links'), 'eq', 'example.com', 'https://example.com'],
  [field('recordLinks'), 'hasAny', [id], [id.toLowerCase()]],
])('$0.type $1 takes %j', (definition, operator, operand, expected) => {
  expect(operandSchema(definition, operator)?.parse(operand)).toEqual(expected);
});

test.each<[FieldDefinition, OperatorName, unknown, RegExp]>([
  [field('text'), 'eq', ' ', /^Enter some text/],
  [field('text'), 'contains', 'x'.repeat(501), /^Use at most 500/],
  [field('text'), 'in', [], /^Enter a list of 1 to 500/],
  [field('text'), 'in', Array<string>(501).fill('x'), /^Enter a list of 1 to 500/],
  [field('number'), 'eq', Number.POSITIVE_INFINITY, /^Enter a number/],
  [field('number'), 'between', [2, 1], /^Enter the lower value first/],
  [field('number'), 'between', [2], /^Enter two values/],
  [field('currency'), 'eq', 1.5, /^Enter a whole number of minor units/],
  [field('date'), 'eq', '2026-02-30', /^Enter a day of the calendar/],
  [field('date'), 'eq', '2026-11-21T00:00:00Z', /^Enter a day of the calendar/],
  [field('datetime'), 'eq', '2026-02-30T00:00:00Z', /^Enter a day such as/],
  [field('date'), 'last', { count: 0, unit: 'day' }, /^Enter a whole number from 1 to 1000/],
  [field('date'), 'this', 'decade', /^Choose one of: day/],
  [status, 'eq', 'gone', /^Choose one of: open, won\./],
  [field('relation'), 'eq', 'me', /^Enter a record's id/],
  [field('user'), 'eq', 'you', /^Enter the id of a member/],
  [field('phones'), 'contains', 'abc', /^Enter some digits/],
  [field('boolean'), 'eq', 'yes', /^Enter true or false/],
  [field('boolean'), 'empty', 1, /^Enter true or false/],
])('$0.type $1 refuses %j', (definition, operator, operand, message) => {
  expect(operandSchema(definition, operator)?.safeParse(operand).error?.issues[0]?.message).toMatch(message);
});
