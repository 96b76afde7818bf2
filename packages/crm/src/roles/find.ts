import { ConflictError, NotFoundError } from '../errors/index.ts';
import type { Role } from '../permissions/index.ts';
import type { RoleDefinition, StoredRole } from './stored.ts';

/** A role of the team's own, of which the definition can be changed. */
export interface TeamRole extends StoredRole {
  readonly definition: RoleDefinition;
}

/** @throws NotFoundError, ConflictError for a role that ships */
export function requireTeamRole(standing: readonly StoredRole[], key: string): TeamRole {
  const role = standing.find((one) => one.key === key);
  if (!role) throw new NotFoundError('There is no such role by now.');
  return asTeamRole(role);
}

/** @throws ConflictError for a role that ships */
export function asTeamRole(role: StoredRole): TeamRole {
  const { definition } = role;
  if (definition) return { ...role, definition };
  throw new ConflictError(`${role.name} ships with Cardinal and stays as it is. Copy it to a role of your own.`);
}

/** A stored role as the permission kernel takes it. */
export const asRole = ({ key, name, description, definition }: TeamRole): Role => ({
  key,
  name,
  description,
  ...definition,
});
