import { describe, expect, test } from 'vitest';
import { type Filter, filterInput } from '../../src/filters/index.ts';
import { type Role, shippedRoles } from '../../src/permissions/index.ts';
import { findInput, findRecords, updateInput } from '../../src/records/index.ts';
import { makeOne } from '../kit/records.ts';
import { refusal } from '../kit/refusals.ts';
import { inWorld } from '../kit/world.ts';

const world = inWorld();
const id = '01890a5d-ac96-774b-bcce-b302099a8057';
const where = (conditions: Filter['where']) =>
  refusal(findRecords(world.admin, 'vessel', { filter: { where: conditions ?? {} } }));

describe('a filter is refused where it is wrong', () => {
  test.each([
    ['a field that is not there', { nope: { eq: 1 } }, 'nope: unknown_field'],
    ['a property instead of a path', { ownerId: { eq: id } }, 'ownerId: unknown_field'],
    ['a custom field without custom', { number: { eq: 1 } }, 'number: unknown_field'],
    ['__proto__', { constructor: { eq: 1 } }, 'constructor: unknown_field'],
    ['two hops', { 'custom.relation.parent.name': { eq: 'a' } }, 'custom.relation.parent.name: unknown_field'],
    ['a hop through a text', { 'custom.text.length': { eq: 1 } }, 'custom.text.length: unknown_field'],
    [
      'a hop to a field that is not there',
      { 'custom.relation.nope': { eq: 1 } },
      'custom.relation.nope: unknown_field',
    ],
    ['a part that is not there', { 'custom.address.planet': { eq: 'a' } }, 'custom.address.planet: unknown_field'],
    ['a part of what has none', { 'name.city': { eq: 'a' } }, 'name.city: unknown_field'],
    ['an operator of another type', { 'custom.boolean': { gt: true } }, 'custom.boolean.gt: unknown_operator'],
    ['an operator of no type', { name: { like: 'a' } }, 'name.like: unknown_operator'],
    ['an inherited name as operator', { name: { toString: 'a' } }, 'name.toString: unknown_operator'],
    ['a number in a text', { name: { eq: 5 } }, 'name.eq: bad_operand'],
    ['a text in a number', { 'custom.number': { gt: '5' } }, 'custom.number.gt: bad_operand'],
    ['infinity', { 'custom.number': { gt: Number.POSITIVE_INFINITY } }, 'custom.number.gt: bad_operand'],
    ['a range the wrong way round', { 'custom.number': { between: [2, 1] } }, 'custom.number.between: bad_operand'],
    ['half a range', { 'custom.date': { between: ['2026-01-01'] } }, 'custom.date.between: bad_operand'],
    ['a day that is none', { 'custom.date': { eq: '2026-02-30' } }, 'custom.date.eq: bad_operand'],
    ['an option of another field', { 'custom.enum': { in: ['zeta', 'won'] } }, 'custom.enum.in: bad_operand'],
    ['an empty list', { 'custom.enum': { in: [] } }, 'custom.enum.in: bad_operand'],
    ['me as a record', { 'custom.relation': { eq: 'me' } }, 'custom.relation.eq: bad_operand'],
    ['an id that is none', { owner: { eq: 'you' } }, 'owner.eq: bad_operand'],
    ['half cents', { 'custom.currency': { eq: 1.5 } }, 'custom.currency.eq: bad_operand'],
    [
      'a span of no unit',
      { 'custom.date': { last: { count: 1, unit: 'fortnight' } } },
      'custom.date.last: bad_operand',
    ],
  ] as const)('%s', async (_, conditions, issue) => {
    expect(await where(conditions as Filter['where'])).toMatchObject({
      code: 'invalid',
      issues: [`filter.where.${issue}`],
    });
  });

  test('and every error of it is told, with its path through the nesting', async () => {
    const bad = { where: { nope: { eq: 1 } } };
    const filter = { ...bad, and: [{}, { or: [bad, { not: bad }] }] };
    const { issues } = await refusal(findRecords(world.admin, 'vessel', { filter }));
    expect(issues.toSorted()).toEqual([
      'filter.and.1.or.0.where.nope: unknown_field',
      'filter.and.1.or.1.not.where.nope: unknown_field',
      'filter.where.nope: unknown_field',
    ]);
  });

  test('when it is nested too deep or asks too much', async () => {
    const nested = (depth: number): Filter =>
      depth === 0 ? { where: { name: { eq: 'a' } } } : { not: nested(depth - 1) };
    await findRecords(world.admin, 'vessel', { filter: nested(6) });
    const { issues } = await refusal(findRecords(world.admin, 'vessel', { filter: nested(7) }));
    expect(issues).toEqual([`filter${'.not'.repeat(7)}: too_deep`]);
    const many = (count: number) => ({ or: Array.from({ length: count }, () => ({ where: { name: { eq: 'a' } } })) });
    await findRecords(world.admin, 'vessel', { filter: many(100) });
    const both = { and: [many(60), many(41)] };
    expect((await refusal(findRecords(world.admin, 'vessel', { filter: both }))).issues).toEqual([
      expect.stringMatching(/^filter\.and\.1\.or\.40\.where\.name: too_many$/),
    ]);
  });

  test('once, however many conditions there are too many', async () => {
    const many = { or: Array.from({ length: 100 }, () => ({ where: { name: { eq: 'a' } } })) };
    const filter = { or: Array.from({ length: 4 }, () => many) };
    expect((await refusal(findRecords(world.admin, 'vessel', { filter }))).issues).toHaveLength(1);
  });

  test('before it is walked, when it names more than a thousand groups and fields', () => {
    const many = { or: Array.from({ length: 99 }, () => ({})) };
    const filter = (last: object) => ({ or: [...Array.from({ length: 9 }, () => many), last] });
    const rest = (count: number) => ({ or: Array.from({ length: count }, () => ({})) });
    expect(filterInput.safeParse(filter(rest(98))).success).toBe(true);
    expect(filterInput.safeParse(filter(rest(99))).error?.issues).toMatchObject([
      { path: [], message: 'Use at most 1,000 groups and fields in a filter.' },
    ]);
  });

  test('without overflowing, when it is nested a hundred thousand times', () => {
    const text = `${'{"not":'.repeat(100_000)}{}${'}'.repeat(100_000)}`;
    const result = filterInput.safeParse(JSON.parse(text));
    expect(result.success).toBe(false);
  });

  test('when a key of it would be swallowed on the way', () => {
    const input: unknown = JSON.parse('{"filter":{"where":{"__proto__":{"eq":"a"}}}}');
    expect(findInput.safeParse(input).success).toBe(false);
  });
});

test.each([
  { lte: '9999-12-31' },
  { eq: '9999-12-31' },
  { gt: '9999-12-31' },
  { next: { count: 1000, unit: 'year' } },
  { last: { count: 1000, unit: 'year' } },
])('the ends of the calendar can be asked for: %j', async (condition) => {
  for (const field of ['custom.date', 'custom.datetime']) {
    const filter = { where: { [field]: condition } } as Filter;
    expect((await findRecords(world.admin, 'vessel', { filter })).items).toEqual([]);
  }
});

test('a version that no record can have is refused', () => {
  const input = { id, set: {} };
  expect(updateInput.safeParse({ ...input, version: 3e9 }).success).toBe(false);
  expect(updateInput.safeParse({ ...input, version: 2 ** 31 - 1 }).success).toBe(true);
});

describe('a sort and a list of fields are refused where they are wrong', () => {
  const sortBy = (...fields: string[]) =>
    refusal(findRecords(world.admin, 'vessel', { sort: fields.map((field) => ({ field, direction: 'asc' })) }));
  test.each([
    'nope',
    'ownerId',
    'custom.emails',
    'custom.recordLinks',
    'custom.address',
    'custom.address.city',
    'custom.relation.parent',
    '__proto__',
  ])('%s', async (field) => {
    expect((await sortBy('name', field)).issues).toEqual(['sort.1.field: invalid']);
  });

  test.each(['nope', 'custom.relation.name', 'custom.address.city', 'ownerId'])('fields: %s', async (field) => {
    const list = findRecords(world.admin, 'vessel', { fields: ['name', 'name', field] });
    expect((await refusal(list)).issues).toEqual(['fields.2: unknown_field']);
  });

  test('and only the fields that were asked for are read', async () => {
    await makeOne(world.admin, 'vessel', { name: 'A', code: 'c', custom: { text: 't', number: 1 } });
    const { items } = await findRecords(world.admin, 'vessel', { fields: ['name', 'custom.number'] });
    expect(items[0]).toEqual({ id: expect.any(String), version: 1, deletedAt: null, name: 'A', custom: { number: 1 } });
  });
});

describe('a field that a role may not know of', () => {
  const role: Role = {
    ...shippedRoles.manager,
    key: 'blind',
    hiddenFields: {
      vessel: ['custom.number', 'custom.address', 'custom.relation', 'custom.emails'],
      company: ['name', 'size'],
    },
  };
  const paths = [
    'custom.number',
    'custom.address',
    'custom.address.city',
    'custom.relation',
    'custom.relation.industry',
    'custom.emails',
  ];

  test.each(paths)('%s can neither be filtered nor sorted nor read by', async (path) => {
    const blind = await world.as(role);
    const filter = { where: { [path]: { empty: true } } };
    expect((await refusal(findRecords(blind, 'vessel', { filter }))).issues).toEqual([
      `filter.where.${path}: unknown_field`,
    ]);
    const sort = [{ field: path, direction: 'asc' as const }];
    expect((await refusal(findRecords(blind, 'vessel', { sort }))).issues).toEqual(['sort.0.field: invalid']);
    expect((await refusal(findRecords(blind, 'vessel', { fields: [path] }))).issues).toEqual([
      'fields.0: unknown_field',
    ]);
    const { items } = await findRecords(blind, 'vessel', {});
    for (const { custom } of items) expect(Object.keys(custom)).not.toContain(path.split('.')[1]);
  });

  test('is not reached through a relation, be it the title', async () => {
    const blind = await world.as(role);
    const companyId = await makeOne(world.admin, 'company', { name: 'Secret name', size: 5 });
    await makeOne(world.admin, 'contact', { firstName: 'Ada', companyId });
    const sorted = (field: string) => refusal(findRecords(blind, 'contact', { sort: [{ field, direction: 'asc' }] }));
    expect((await sorted('company')).issues).toEqual(['sort.0.field: invalid']);
    expect((await sorted('company.size')).issues).toEqual(['sort.0.field: invalid']);
    const hop = findRecords(blind, 'contact', { filter: { where: { 'company.name': { contains: 'Secret' } } } });
    expect((await refusal(hop)).issues).toEqual(['filter.where.company.name: unknown_field']);
    const { items, references } = await findRecords(blind, 'contact', {});
    expect(items[0]?.companyId).toBe(companyId);
    expect(references).not.toHaveProperty(companyId);
    expect((await findRecords(blind, 'company', { search: 'Secret' })).items).toEqual([]);
  });
});
