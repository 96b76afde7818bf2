import type { FieldDefinition, OperatorName } from '../../src/fields/index.ts';

/** Values of a field, one a row, and the rows that each condition finds. */
export interface Case {
  readonly name: string;
  readonly field: FieldDefinition;
  readonly values: readonly unknown[];
  readonly expected: readonly (readonly [OperatorName, operand: unknown, rows: readonly number[]])[];
  /** The rows in the field's order, empty ones last; absent where a field has none of its own. */
  readonly sorted?: readonly number[];
}

export const ids = Array.from({ length: 8 }, (_, at) => `01890a5d-ac96-774b-bcce-b302099a800${at}`);
export const me = ids[0] ?? '';
const [first, second, third, fourth] = ids;
const one = (value: string, label: string | null = null) => ({ value, label, primary: true });
const other = (value: string) => ({ value, label: null, primary: false });
const address = { street: null, city: null, state: null, postalCode: null, country: null };

const words: Omit<Case, 'name' | 'field'> = {
  values: ['Ada', 'ada lovelace', '100%', '100x', null, 'Ünïcode'],
  expected: [
    ['eq', 'ADA', [0]],
    ['eq', '100%', [2]],
    ['ne', 'ada', [1, 2, 3, 4, 5]],
    ['in', ['ADA', '100X'], [0, 3]],
    ['notIn', ['ADA', '100X'], [1, 2, 4, 5]],
    ['contains', 'lOVE', [1]],
    ['contains', '%', [2]],
    ['notContains', 'a', [2, 3, 4, 5]],
    ['startsWith', 'ada', [0, 1]],
    ['startsWith', '100_', []],
    ['eq', 'ünïcode', [5]],
    ['empty', true, [4]],
    ['empty', false, [0, 1, 2, 3, 5]],
  ],
};

const numbers: Omit<Case, 'name' | 'field'> = {
  values: [0, 1.5, -2, 100, null, 0.1],
  expected: [
    ['eq', 0.1, [5]],
    ['ne', 0, [1, 2, 3, 4, 5]],
    ['gt', 0, [1, 3, 5]],
    ['gte', 0, [0, 1, 3, 5]],
    ['lt', 0.1, [0, 2]],
    ['lte', 0.1, [0, 2, 5]],
    ['between', [-2, 0.1], [0, 2, 5]],
    ['gt', 1e300, []],
    ['empty', true, [4]],
    ['empty', false, [0, 1, 2, 3, 5]],
  ],
  sorted: [2, 0, 5, 1, 3, 4],
};

/** Seen from New York on 2026-11-01, the 25-hour Sunday on which clocks go back: 04:00Z to the next day's 05:00Z. */
const instants = [
  '2026-11-01T03:59:59.999Z',
  '2026-11-01T04:00:00.000Z',
  '2026-11-02T04:59:59.999Z',
  '2026-11-02T05:00:00.000Z',
  null,
  '2026-10-26T04:00:00.123456Z',
  '2025-12-31T00:00:00.000Z',
];

const references: Omit<Case, 'name' | 'field'> = {
  values: [first, second, third, null],
  expected: [
    ['eq', second, [1]],
    ['ne', second, [0, 2, 3]],
    ['in', [first, third], [0, 2]],
    ['notIn', [first, third], [1, 3]],
    ['empty', true, [3]],
    ['empty', false, [0, 1, 2]],
  ],
};

export const cases: readonly Case[] = [
  { name: 'text', field: { type: 'text', label: 'Name' }, ...words, sorted: [2, 3, 0, 1, 5, 4] },
  { name: 'longText', field: { type: 'longText', label: 'Notes' }, ...words },
  { name: 'number', field: { type: 'number', label: 'Size' }, ...numbers },
  { name: 'percent', field: { type: 'percent', label: 'Growth' }, ...numbers },
  {
    name: 'rating',
    field: { type: 'rating', label: 'Stars' },
    values: [3, 1, null, 5],
    expected: [
      ['eq', 3, [0]],
      ['ne', 3, [1, 2, 3]],
      ['gt', 1, [0, 3]],
      ['gte', 1, [0, 1, 3]],
      ['lt', 3, [1]],
      ['lte', 3, [0, 1]],
      ['between', [2, 5], [0, 3]],
      ['gt', 1e9, []],
      ['empty', true, [2]],
      ['empty', false, [0, 1, 3]],
    ],
    sorted: [1, 0, 3, 2],
  },
  {
    name: 'multiEnum',
    field: {
      type: 'multiEnum',
      label: 'Tags',
      options: [
        { value: 'a b', label: 'A, B', color: 'grey' },
        { value: 'c', label: 'C', color: 'sand' },
        { value: 'd', label: 'D', color: 'rose' },
      ],
    },
    values: [['a b', 'c'], [], ['d'], ['c']],
    expected: [
      ['hasAny', ['c', 'd'], [0, 2, 3]],
      ['hasAll', ['c', 'a b'], [0]],
      ['hasAll', ['c'], [0, 3]],
      ['hasNone', ['c'], [1, 2]],
      ['empty', true, [1]],
      ['empty', false, [0, 2, 3]],
    ],
  },
  {
    name: 'json',
    field: { type: 'json', label: 'Settings' },
    values: [{ colour: 'Red', sizes: [1, 2] }, null, ['100%'], {}],
    expected: [
      ['contains', '"colour": "red"', [0]],
      ['contains', '%', [2]],
      ['empty', true, [1]],
      ['empty', false, [0, 2, 3]],
    ],
  },
  {
    name: 'currency',
    field: { type: 'currency', label: 'Amount' },
    values: [
      { minor: 500, currency: 'USD' },
      { minor: 500, currency: 'EUR' },
      { minor: -1, currency: 'USD' },
      null,
      { minor: Number.MAX_SAFE_INTEGER, currency: 'JPY' },
    ],
    expected: [
      ['eq', 500, [0, 1]],
      ['ne', 500, [2, 3, 4]],
      ['gt', 500, [4]],
      ['gte', 500, [0, 1, 4]],
      ['lt', 500, [2]],
      ['lte', 500, [0, 1, 2]],
      ['between', [-1, 500], [0, 1, 2]],
      ['currency', 'usd', [0, 2]],
      ['empty', true, [3]],
      ['empty', false, [0, 1, 2, 4]],
    ],
    sorted: [2, 0, 1, 4, 3],
  },
  {
    name: 'boolean',
    field: { type: 'boolean', label: 'Default' },
    values: [true, false, null],
    expected: [
      ['eq', true, [0]],
      ['eq', false, [1]],
      ['empty', true, [2]],
      ['empty', false, [0, 1]],
    ],
    sorted: [1, 0, 2],
  },
  {
    name: 'date',
    field: { type: 'date', label: 'Close date' },
    values: ['2026-11-01', '2026-10-31', '2026-10-26', null, '2026-11-30', '2027-01-01', '2026-10-25'],
    expected: [
      ['eq', '2026-11-01', [0]],
      ['ne', '2026-11-01', [1, 2, 3, 4, 5, 6]],
      ['gt', '2026-11-01', [4, 5]],
      ['gte', '2026-11-01', [0, 4, 5]],
      ['lt', '2026-10-31', [2, 6]],
      ['lte', '2026-10-31', [1, 2, 6]],
      ['between', ['2026-10-26', '2026-10-31'], [1, 2]],
      ['last', { count: 7, unit: 'day' }, [0, 1, 2]],
      ['last', { count: 2, unit: 'month' }, [0, 1, 2, 6]],
      ['next', { count: 1, unit: 'month' }, [0, 4]],
      ['next', { count: 2, unit: 'quarter' }, [0, 4, 5]],
      ['this', 'week', [0, 1, 2]],
      ['this', 'year', [0, 1, 2, 4, 6]],
      ['empty', true, [3]],
      ['empty', false, [0, 1, 2, 4, 5, 6]],
    ],
    sorted: [6, 2, 1, 0, 4, 5, 3],
  },
  {
    name: 'datetime',
    field: { type: 'datetime', label: 'Due' },
    values: instants,
    expected: [
      ['eq', '2026-11-01', [1, 2]],
      ['eq', '2026-11-02T00:00:00-05:00', [3]],
      ['eq', '2026-10-26T04:00:00.123456Z', [5]],
      ['ne', '2026-11-01', [0, 3, 4, 5, 6]],
      ['gt', '2026-11-01', [3]],
      ['gt', '2026-11-01T04:00:00Z', [2, 3]],
      ['gte', '2026-11-01', [1, 2, 3]],
      ['lt', '2026-11-01', [0, 5, 6]],
      ['lte', '2026-11-01', [0, 1, 2, 5, 6]],
      ['lte', '2026-11-01T04:00:00Z', [0, 1, 5, 6]],
      ['between', ['2026-10-31', '2026-11-01'], [0, 1, 2]],
      ['between', ['2026-11-01', '2026-11-02T05:00:00Z'], [1, 2, 3]],
      ['last', { count: 7, unit: 'day' }, [0, 1, 2, 5]],
      ['last', { count: 1, unit: 'month' }, [1, 2]],
      ['next', { count: 1, unit: 'day' }, [1, 2]],
      ['this', 'week', [0, 1, 2, 5]],
      ['this', 'year', [0, 1, 2, 3, 5]],
      ['empty', true, [4]],
      ['empty', false, [0, 1, 2, 3, 5, 6]],
    ],
    sorted: [6, 5, 0, 1, 2, 3, 4],
  },
  {
    name: 'enum',
    field: {
      type: 'enum',
      label: 'Priority',
      options: [
        { value: 'low', label: 'Low', color: 'grey' },
        { value: 'medium', label: 'Medium', color: 'sand' },
        { value: 'high', label: 'High', color: 'rose' },
      ],
    },
    values: ['high', 'low', null, 'medium'],
    expected: [
      ['eq', 'low', [1]],
      ['ne', 'low', [0, 2, 3]],
      ['in', ['low', 'high'], [0, 1]],
      ['notIn', ['low', 'high'], [2, 3]],
      ['empty', true, [2]],
      ['empty', false, [0, 1, 3]],
    ],
    sorted: [1, 3, 0, 2],
  },
  {
    name: 'emails',
    field: { type: 'emails', label: 'E-mails' },
    values: [[one('ada@example.com', 'work'), other('ada@example.org')], [one('bob_b@example.com')], []],
    expected: [
      ['eq', 'ADA@example.org', [0]],
      ['ne', 'ADA@example.org', [1, 2]],
      ['contains', 'EXAMPLE', [0, 1]],
      ['contains', '_', [1]],
      ['notContains', '_', [0, 2]],
      ['startsWith', 'bob', [1]],
      ['empty', true, [2]],
      ['empty', false, [0, 1]],
    ],
  },
  {
    name: 'phones',
    field: { type: 'phones', label: 'Phones' },
    values: [[one('+14155550132;ext=4')], [one('+493012345678')], []],
    expected: [
      ['eq', '(415) 555-0132 x4', [0]],
      ['ne', '(415) 555-0132 x4', [1, 2]],
      ['contains', '555-01', [0]],
      ['notContains', '555-01', [1, 2]],
      ['startsWith', '+49 30', [1]],
      ['startsWith', '1 (415)', [0]],
      ['empty', true, [2]],
      ['empty', false, [0, 1]],
    ],
  },
  {
    name: 'links',
    field: { type: 'links', label: 'Links' },
    values: [[one('https://example.com/Ada')], [], [one('https://example.org')]],
    expected: [
      ['eq', 'example.com/ada', [0]],
      ['ne', 'example.com/ada', [1, 2]],
      ['contains', 'ADA', [0]],
      ['notContains', 'ADA', [1, 2]],
      ['startsWith', 'https://example.o', [2]],
      ['empty', true, [1]],
      ['empty', false, [0, 2]],
    ],
  },
  {
    name: 'address',
    field: { type: 'address', label: 'Address' },
    values: [{ ...address, city: 'Berlin', country: 'Germany' }, null, { ...address, postalCode: '62701' }],
    expected: [
      ['contains', 'BERL', [0]],
      ['contains', '627', [2]],
      ['contains', '%', []],
      ['empty', true, [1]],
      ['empty', false, [0, 2]],
    ],
  },
  {
    ...references,
    name: 'user',
    field: { type: 'user', label: 'Owner' },
    expected: [...references.expected, ['eq', 'me', [0]], ['ne', 'me', [1, 2, 3]], ['in', ['me', second], [0, 1]]],
  },
  { ...references, name: 'relation', field: { type: 'relation', label: 'Company', target: 'company' } },
  {
    name: 'relations',
    field: { type: 'relations', label: 'Companies', target: 'company' },
    values: [[third], [], [first, fourth]],
    expected: [
      ['hasAny', [third, fourth], [0, 2]],
      ['hasAll', [fourth, first], [2]],
      ['hasAll', [first, third], []],
      ['empty', true, [1]],
      ['empty', false, [0, 2]],
    ],
  },
  {
    name: 'recordLinks',
    field: { type: 'recordLinks', label: 'Linked to' },
    values: [[third], [], [first, fourth]],
    expected: [
      ['hasAny', [third, fourth], [0, 2]],
      ['hasAll', [fourth, first], [2]],
      ['hasAll', [first, third], []],
      ['empty', true, [1]],
      ['empty', false, [0, 2]],
    ],
  },
];
