import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import type { Context } from '../context/index.ts';
import { changeSchema, type SchemaChange } from '../definitions/change.ts';
import { addRole } from '../definitions/write.ts';
import { ConflictError, ValidationError } from '../errors/index.ts';
import { keyFrom } from '../schema/index.ts';
import { requireSound, requireWithin } from './check.ts';
import type { createRoleInput } from './inputs.ts';
import { readRoles } from './read.ts';
import type { StoredRole } from './stored.ts';

/** As many roles of its own as a team may have. */
const mostRoles = 100;

/**
 * Makes a role of the team's own. It can allow nothing that the actor's own does not.
 * @throws ForbiddenError, ValidationError at what is wrong, ConflictError when there are too many
 */
export async function createRole(
  context: Context,
  { name, description, definition }: z.output<typeof createRoleInput>,
): Promise<SchemaChange<{ readonly key: string }>> {
  return await changeSchema(context, { kind: 'role.create', capability: 'manageMembers' }, async (changing) => {
    const all = await readRoles(changing.tx, { deleted: true });
    const standing = all.filter(({ deletedAt }) => deletedAt === null);
    if (standing.length >= mostRoles)
      throw new ConflictError(`A team has at most ${mostRoles} roles. Delete one first.`);
    const key = freeKey(name, new Set(all.map((role) => role.key)));
    requireName(standing, { key, name });
    requireSound(changing.schema, definition);
    requireWithin(context, { key, name, description, ...definition });
    const position = 1 + Math.max(...all.map((role) => role.position));
    await addRole(changing, { id: uuidv7(), key, name, description, definition, position, deletedAt: null });
    return { key };
  });
}

/** A key out of a name, that no role has or had. */
function freeKey(name: string, taken: ReadonlySet<string>): string {
  const wanted = keyFrom('object', name) || 'role';
  for (let at = 1; ; at += 1) {
    const key = at === 1 ? wanted : `${wanted}${at}`;
    if (!taken.has(key)) return key;
  }
}

/** @throws ValidationError when another role is called that */
export function requireName(standing: readonly StoredRole[], { key, name }: Pick<StoredRole, 'key' | 'name'>): void {
  const twin = standing.find((role) => role.key !== key && role.name.toLowerCase() === name.toLowerCase());
  if (twin)
    throw ValidationError.at(['name'], `There is a role ${twin.name} already. Choose another name.`, 'duplicate');
}
