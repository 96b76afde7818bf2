import { sql } from 'drizzle-orm';
import type { Context } from '../context/index.ts';
import { type Changing, changeSchema, type SchemaChange } from '../definitions/change.ts';
import { removeRole } from '../definitions/write.ts';
import { ConflictError } from '../errors/index.ts';
import { requireWithin } from './check.ts';
import { asRole, requireTeamRole, type TeamRole } from './find.ts';
import { readRoles } from './read.ts';

/**
 * Deletes a role of the team's own that nobody has.
 * @throws ForbiddenError, NotFoundError, ConflictError when someone, or a key that works, has it
 */
export async function deleteRole(context: Context, { key }: { readonly key: string }): Promise<SchemaChange<null>> {
  return await changeSchema(context, { kind: 'role.delete', capability: 'manageMembers' }, async (changing) => {
    const role = requireTeamRole(await readRoles(changing.tx), key);
    requireWithin(context, asRole(role));
    await dropRole(changing, role);
    return null;
  });
}

/** Takes a role out of use. @throws ConflictError when someone has it */
export async function dropRole(changing: Changing, role: TeamRole): Promise<void> {
  // Whoever is about to give it to someone waits, and is then told that it is gone.
  await changing.tx.rows(sql`select 1 from roles where key = ${role.key} for update`);
  const [row] = await changing.tx.rows(sql`select
    (select count(*) from profiles where role = ${role.key})::int,
    (select count(*) from api_keys where role = ${role.key} and revoked_at is null
      and (expires_at is null or expires_at > now()))::int`);
  const [members, keys] = row as [number, number];
  if (members + keys > 0) {
    const holders = [counted(members, 'member has', 'members have'), counted(keys, 'API key has', 'API keys have')];
    throw new ConflictError(`${holders.filter(Boolean).join(' and ')} this role. Give them another one first.`);
  }
  await removeRole(changing, role);
}

const counted = (count: number, one: string, many: string): string =>
  count === 0 ? '' : `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
