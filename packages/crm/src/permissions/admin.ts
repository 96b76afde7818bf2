import { ForbiddenError } from '../errors/index.ts';
import type { Role } from './role.ts';
import { shippedRoles } from './roles.ts';
import { isWithin } from './within.ts';

/**
 * Whether someone is an admin: by the role that ships, whole. A role of the team's own is none, however far it reaches, and
 * neither is a key with the admin's role that is narrowed to what its maker may by now.
 */
export const isAdmin = (role: Role): boolean =>
  role.key === shippedRoles.admin.key && isWithin(shippedRoles.admin, role);

/** @throws ForbiddenError for everyone but admins */
export function requireAdmin(role: Role, what: string): void {
  if (!isAdmin(role)) throw new ForbiddenError(`Only an admin may ${what}.`);
}
