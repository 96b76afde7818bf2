import { shippedObjects } from '@cardinal/crm/objects';
import { shippedRoles } from '@cardinal/crm/permissions';
import { buildSchema, objectOf } from '@cardinal/crm/schema';
import { expect, test } from 'vitest';
import {
  accessTo,
  type Definition,
  grantOf,
  type MatrixRow,
  shownScope,
  withAccess,
  withoutRow,
  withScope,
} from './definition.ts';

const schema = buildSchema(shippedObjects);
const company = objectOf(schema, 'company');
const row: MatrixRow = { kind: 'object', object: company };
const { key: _, name: __, description: ___, ...member } = shippedRoles.member;
const base: Definition = { ...member, objects: {}, hiddenFields: {}, readonlyFields: {}, capabilities: [] };

test('a cell that is set gives its object a row of its own, and the others stay', () => {
  const set = withScope(base, row, 'delete', 'none');
  expect(grantOf(set, row)).toEqual({ create: 'all', read: 'all', update: 'all', delete: 'none' });
  expect(set.records).toEqual(base.records);
  expect(withoutRow(set, company)).toEqual(base);
});

test('what may not be seen may not be changed, and what is changed is seen', () => {
  const own = withScope(base, row, 'read', 'own');
  expect(grantOf(own, row)).toEqual({ create: 'all', read: 'own', update: 'own', delete: 'own' });
  const none = withScope(own, row, 'read', 'none');
  expect(new Set(Object.values(grantOf(none, row)))).toEqual(new Set(['none']));
  expect(grantOf(withScope(none, row, 'create', 'all'), row)).toMatchObject({ create: 'all', read: 'own' });
  expect(grantOf(withScope(none, row, 'update', 'all'), row)).toMatchObject({ update: 'all', read: 'all' });
  expect(grantOf(withScope(own, row, 'create', 'none'), row)).toMatchObject({ create: 'none', read: 'own' });
});

test('own reaches nothing where nobody owns', () => {
  const general: MatrixRow = { kind: 'general', of: 'settings' };
  expect(shownScope(withScope(base, general, 'read', 'own'), general, 'read')).toBe('none');
});

test('a field is edited, only read, or hidden: one of the three', () => {
  const field = company.fields.get('industry');
  if (!field) throw new Error('companies have an industry');
  const hidden = withAccess(base, company, field, 'hidden');
  expect(accessTo(hidden, company, field)).toBe('hidden');
  const readonly = withAccess(hidden, company, field, 'readonly');
  expect(readonly).toMatchObject({ hiddenFields: {}, readonlyFields: { company: ['industry'] } });
  expect(withAccess(readonly, company, field, 'edit')).toEqual(base);
});
