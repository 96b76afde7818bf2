import { operatorNames } from '@cardinal/crm/fields';
import { expect, test } from 'vitest';
import { companyField, companyObject } from '../../test/company.ts';
import { type ConditionGroup, type Filter, fromFilter, toFilter } from './model.ts';
import { choiceOf, operatorChoices, operatorLabel } from './operators.ts';

const condition = (id: number, path: string, operator: string, operand: unknown) => ({ id, path, operator, operand });
const group = (join: 'and' | 'or', ...items: ConditionGroup['items']): ConditionGroup => ({ id: 0, join, items });

test('conditions of which all must hold share one where; a second use of an operator stands in and', () => {
  const items = [
    condition(1, 'name', 'contains', 'north'),
    condition(2, 'size', 'gte', 10),
    condition(3, 'size', 'lt', 100),
    condition(4, 'name', 'contains', 'wind'),
    condition(5, 'industry', 'eq', undefined),
  ];
  expect(toFilter(group('and', ...items))).toEqual({
    where: { name: { contains: 'north' }, size: { gte: 10, lt: 100 } },
    and: [{ where: { name: { contains: 'wind' } } }],
  });
});

test('any-of, nested one deep', () => {
  const inner: ConditionGroup = {
    id: 2,
    join: 'or',
    items: [condition(3, 'status', 'eq', 'active'), condition(4, 'owner', 'eq', 'me')],
  };
  expect(toFilter(group('and', condition(1, 'size', 'gt', 5), inner))).toEqual({
    where: { size: { gt: 5 } },
    and: [{ or: [{ where: { status: { eq: 'active' } } }, { where: { owner: { eq: 'me' } } }] }],
  });
});

test('what says nothing yet is no filter', () => {
  expect(
    toFilter(group('and', condition(1, 'status', 'in', []), condition(2, 'size', 'between', [1, null]))),
  ).toBeNull();
});

test.each<Filter>([
  { where: { name: { contains: 'a' }, size: { gte: 1, lt: 9 } } },
  { or: [{ where: { status: { eq: 'active' } } }, { where: { size: { gt: 3 } } }] },
  {
    where: { size: { gt: 5 } },
    and: [{ or: [{ where: { status: { eq: 'active' } } }, { where: { owner: { eq: 'me' } } }] }],
  },
])('%j is read back as it was built', (filter) => {
  const read = fromFilter(filter, companyObject);
  expect(read && toFilter(read)).toEqual(filter);
});

test('a filter that the builder cannot show is said to be so', () => {
  expect(fromFilter({ not: { where: { size: { gt: 1 } } } }, companyObject)).toBeNull();
  expect(fromFilter({ where: { 'parent.name': { contains: 'x' } } }, companyObject)).toBeNull();
  expect(fromFilter({ where: { size: { wonders: 1 } } }, companyObject)).toBeNull();
});

test.each([
  ['industry', 'contains', { a: 1 }],
  ['industry', 'in', 'soft'],
  ['status', 'in', [{ a: 1 }]],
  ['status', 'eq', ['active']],
  ['size', 'between', [1]],
  ['size', 'gt', { minor: 1 }],
  ['size', 'empty', 'yes'],
])('an operand that is built otherwise is not drawn: %s %s %j', (path, operator, operand) => {
  expect(fromFilter({ where: { [path]: { [operator]: operand } } }, companyObject)).toBeNull();
});

test('operators have words, by type and operand', () => {
  expect(operatorLabel(companyField('owner'), 'eq', 'me')).toBe('is');
  expect(operatorLabel(companyField('name'), 'empty', false)).toBe('is not empty');
  expect(operatorLabel({ type: 'date', label: 'Due' }, 'last', { count: 7, unit: 'day' })).toBe('is in the last');
});

test('every operator that filters know can be picked', () => {
  const types = {
    text: 'text',
    order: 'number',
    money: 'currency',
    calendar: 'date',
    boolean: 'boolean',
    choice: 'enum',
    reference: 'user',
    labelled: 'emails',
    address: 'address',
    choices: 'multiEnum',
    set: 'recordLinks',
    document: 'json',
  } as const;
  for (const [name, type] of Object.entries(types)) {
    const field = { type, label: name };
    const offered = new Set(operatorChoices(field).map((choice) => choice.operator));
    expect([...offered].toSorted()).toEqual([...operatorNames[name as keyof typeof types]].toSorted());
    expect(choiceOf(field, 'empty', true)?.operand).toBe('none');
  }
});
