import { expect, test } from 'vitest';
import type { Role } from './role.ts';
import { shippedRoles } from './roles.ts';
import { isWithin, narrowRole } from './within.ts';

const { admin, manager, member, viewer } = shippedRoles;
const order: readonly Role[] = [viewer, member, manager, admin];

test('the shipped roles lie within one another, in their order', () => {
  for (const [at, role] of order.entries()) {
    for (const [bound, other] of order.entries()) expect(isWithin(role, other)).toBe(at <= bound);
  }
});

test('a role that is narrowed lies within both, and keeps its name', () => {
  for (const role of order) {
    for (const bound of order) {
      const narrowed = narrowRole(role, bound);
      expect(narrowed.key).toBe(role.key);
      expect(isWithin(narrowed, role) && isWithin(narrowed, bound)).toBe(true);
    }
  }
  expect(narrowRole(admin, viewer)).toMatchObject({ records: viewer.records, capabilities: [] });
});

test('an object that one of them names, and fields that one keeps back, count', () => {
  const noDeals: Role = {
    ...admin,
    objects: { deal: { create: 'none', read: 'own', update: 'none', delete: 'none' } },
  };
  expect(isWithin(admin, noDeals)).toBe(false);
  expect(narrowRole(admin, noDeals).objects['deal']).toEqual(noDeals.objects['deal']);
  expect(isWithin(narrowRole(admin, noDeals), noDeals)).toBe(true);
  const secret: Role = { ...admin, hiddenFields: { deal: ['amount'] } };
  expect(isWithin(admin, secret)).toBe(false);
  expect(isWithin(secret, admin)).toBe(true);
  expect(narrowRole(admin, secret).hiddenFields).toEqual({ deal: ['amount'] });
  expect(isWithin(secret, { ...admin, readonlyFields: { deal: ['amount'] } })).toBe(true);
});
