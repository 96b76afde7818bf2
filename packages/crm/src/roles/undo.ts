import type { Changing, DefinitionChange } from '../definitions/change.ts';
import { changeRole, reviveRole } from '../definitions/write.ts';
import { ConflictError } from '../errors/index.ts';
import { requireWithin } from './check.ts';
import { requireName } from './create.ts';
import { dropRole } from './delete.ts';
import { asRole, type TeamRole } from './find.ts';
import { readRoles } from './read.ts';

/**
 * Takes one change of a role back: what was made goes, unless someone has it; what was deleted returns; what was changed is
 * set as before. It can allow nothing more than the actor's own role.
 * @throws ForbiddenError, ConflictError, ValidationError when another role has its name by now
 */
export async function takeRoleBack(
  changing: Changing,
  role: TeamRole,
  action: DefinitionChange['action'],
  set: Partial<TeamRole>,
): Promise<void> {
  requireWithin(changing.context, asRole(role));
  if (action === 'create' || action === 'restore') {
    if (role.deletedAt !== null) throw new ConflictError(`The role ${role.name} was deleted since.`);
    return await dropRole(changing, role);
  }
  const next = { ...role, ...(action === 'update' && set) };
  requireName(await readRoles(changing.tx), next);
  if (action === 'trash') {
    if (role.deletedAt !== null) await reviveRole(changing, role);
    return;
  }
  if (role.deletedAt !== null) {
    throw new ConflictError(`The role ${role.name} was deleted since. Bring it back first; then this can be undone.`);
  }
  requireWithin(changing.context, asRole(next));
  const { name, description, definition } = next;
  await changeRole(changing, role, { name, description, definition });
}
