import { maxFilterDepth, operatorNames } from '@cardinal/crm/fields';
import { expect, test } from 'vitest';
import { companyField, companyObject } from '../../test/company.ts';
import { mayHoldGroup, mayJoinBy } from './depth.ts';
import { fromFilter } from './from-filter.ts';
import { type ConditionGroup, type Filter, type Join, replaceItem } from './model.ts';
import { choiceOf, operatorChoices, operatorLabel } from './operators.ts';
import { toFilter } from './to-filter.ts';

const condition = (id: number, path: string, operator: string, operand: unknown) => ({ id, path, operator, operand });
const group = (join: Join, ...items: ConditionGroup['items']): ConditionGroup => ({ id: 0, join, items });

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
    or: [{ where: { status: { eq: 'active' } } }, { where: { owner: { eq: 'me' } } }],
  });
});

test('none of, and not all of', () => {
  const both = [condition(3, 'status', 'eq', 'active'), condition(4, 'owner', 'eq', 'me')];
  const inner = (join: Join, id: number, items: ConditionGroup['items'] = both) => ({ id, join, items });
  expect(toFilter(group('and', condition(1, 'size', 'gt', 5), inner('nor', 2)))).toEqual({
    where: { size: { gt: 5 } },
    not: { or: [{ where: { status: { eq: 'active' } } }, { where: { owner: { eq: 'me' } } }] },
  });
  expect(toFilter(group('or', inner('nand', 2), inner('nor', 5, both.slice(0, 1))))).toEqual({
    or: [
      { not: { where: { status: { eq: 'active' }, owner: { eq: 'me' } } } },
      { not: { where: { status: { eq: 'active' } } } },
    ],
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
    or: [{ where: { status: { eq: 'active' } } }, { where: { owner: { eq: 'me' } } }],
  },
  { not: { where: { size: { gt: 1 } } } },
  { where: { name: { contains: 'a' } }, not: { where: { size: { gt: 1 }, status: { eq: 'active' } } } },
  {
    or: [
      { where: { size: { gt: 1 } } },
      {
        where: { status: { eq: 'active' } },
        or: [
          { where: { owner: { eq: 'me' } } },
          {
            where: { size: { lt: 3 } },
            not: { or: [{ where: { name: { eq: 'x' } } }, { where: { size: { eq: 2 } } }] },
          },
        ],
      },
    ],
  },
  {
    and: [{ or: [{ where: { size: { gt: 1 } } }, { where: { size: { lt: 0 } } }] }],
    or: [{ where: { name: { eq: 'x' } } }, { where: { name: { eq: 'y' } } }],
  },
])('%j is read back as it was built', (filter) => {
  const read = fromFilter(filter, companyObject);
  expect(read && toFilter(read)).toEqual(filter);
});

test('a group that stands alone is what stands in it; twice not is nothing', () => {
  const active = { where: { status: { eq: 'active' } } };
  expect(fromFilter({ and: [{ and: [active] }, {}] }, companyObject)?.items).toMatchObject([{ path: 'status' }]);
  expect(fromFilter({ not: { not: active } }, companyObject)).toMatchObject({ items: [{ join: 'or' }] });
});

test('groups nest as deep as a filter may, and what is denied counts twice', () => {
  let root: ConditionGroup = { id: 0, join: 'and', items: [] };
  let groups = 0;
  while (mayHoldGroup(root, groups)) {
    const id = ++groups;
    const inner: ConditionGroup = { id, join: id % 2 ? 'or' : 'and', items: [] };
    root = id === 1 ? { ...root, items: [inner] } : replaceItem(root, id - 1, (item) => ({ ...item, items: [inner] }));
  }
  expect(groups).toBe(maxFilterDepth - 1);
  expect(mayJoinBy(root, groups, 'nor')).toBe(false);
  expect(mayJoinBy(root, groups, 'and')).toBe(true);
  const shallow: ConditionGroup = { id: 0, join: 'and', items: [{ id: 1, join: 'or', items: [] }] };
  expect(mayJoinBy(shallow, 1, 'nor')).toBe(true);
});

test('a filter that the builder cannot show is said to be so', () => {
  expect(fromFilter({ not: {} }, companyObject)).toBeNull();
  expect(fromFilter({ or: [{ where: { size: { gt: 1 } } }, {}] }, companyObject)).toBeNull();
  expect(fromFilter({ or: [] }, companyObject)).toBeNull();
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
