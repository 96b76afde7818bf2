import { isDeepStrictEqual } from 'node:util';
import type { z } from 'zod';
import type { Context } from '../context/index.ts';
import { changeSchema, type SchemaChange } from '../definitions/change.ts';
import { changeRole } from '../definitions/write.ts';
import { ConflictError } from '../errors/index.ts';
import { requireSound, requireWithin } from './check.ts';
import { requireName } from './create.ts';
import { asRole, requireTeamRole } from './find.ts';
import type { updateRoleInput } from './inputs.ts';
import { readRoles } from './read.ts';

/**
 * Changes what a role of the team's own is called and allows, for everyone who has it, from their next request on.
 * @param input.before what it allowed when the person began: it is refused when somebody has changed that meanwhile
 * @throws ForbiddenError, NotFoundError, ConflictError, ValidationError at what is wrong
 */
export async function updateRole(
  context: Context,
  { key, set, before }: z.output<typeof updateRoleInput>,
): Promise<SchemaChange<null>> {
  return await changeSchema(context, { kind: 'role.update', capability: 'manageMembers' }, async (changing) => {
    const standing = await readRoles(changing.tx);
    const role = requireTeamRole(standing, key);
    if (before && !isDeepStrictEqual(before, role.definition)) {
      throw new ConflictError('Someone else changed this role meanwhile. Load it again; then make your change.');
    }
    const next = {
      ...role,
      name: set.name ?? role.name,
      description: set.description ?? role.description,
      definition: set.definition ?? role.definition,
    };
    requireName(standing, next);
    if (set.definition) requireSound(changing.schema, set.definition, role.definition);
    requireWithin(context, asRole(role));
    requireWithin(context, asRole(next));
    const { name, description, definition } = next;
    await changeRole(changing, role, { name, description, definition });
    return null;
  });
}
