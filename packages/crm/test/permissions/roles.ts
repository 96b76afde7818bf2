import { type Grant, type Role, type Scope, shippedRoles } from '../../src/permissions/index.ts';

const grant = (create: Scope, read: Scope, update: Scope, remove: Scope): Grant => ({
  create,
  read,
  update,
  delete: remove,
});

/** Roles that no code knows of, with every scope somewhere. */
const invented: readonly Role[] = [
  { ...shippedRoles.member, key: 'own', name: 'Own', records: grant('own', 'own', 'own', 'own') },
  { ...shippedRoles.member, key: 'narrowing', name: 'Narrowing', records: grant('all', 'all', 'own', 'none') },
  {
    ...shippedRoles.viewer,
    key: 'mixed',
    name: 'Mixed',
    objects: {
      company: grant('none', 'none', 'none', 'none'),
      contact: grant('own', 'own', 'own', 'none'),
      vessel: grant('all', 'own', 'all', 'all'),
      note: grant('all', 'all', 'own', 'own'),
      stage: grant('none', 'all', 'all', 'none'),
    },
  },
  {
    ...shippedRoles.member,
    key: 'nothing',
    name: 'Nothing',
    records: grant('none', 'none', 'none', 'none'),
    settings: grant('none', 'none', 'none', 'none'),
  },
];

/** Every role that the kernel is held against. */
export const roles: readonly Role[] = [...Object.values<Role>(shippedRoles), ...invented];

/** What the table says, read the slow way: an object's own row, else that of its kind; nobody owns what has no owner. */
export function said(
  role: Role,
  object: { readonly key: string; readonly kind: string; readonly owner?: string },
  action: keyof Grant,
): Scope {
  const row = Object.hasOwn(role.objects, object.key) ? role.objects[object.key] : undefined;
  const scope = (row ?? (object.kind === 'setting' ? role.settings : role.records))[action];
  return scope === 'own' && !object.owner ? 'none' : scope;
}
