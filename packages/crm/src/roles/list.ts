import { sql } from 'drizzle-orm';
import type { Context } from '../context/index.ts';
import { hasCapability, isWithin, type Role } from '../permissions/index.ts';
import { type RoleDefinition, roleJson, roleOf } from './stored.ts';

/** A role as it is chosen and shown. */
export interface ListedRole extends Pick<Role, 'key' | 'name' | 'description'> {
  readonly isShipped: boolean;
  /** What it allows; null for who does not manage members. */
  readonly definition: RoleDefinition | null;
  /** How many people have it, those included who are invited or deactivated. */
  readonly members: number;
  /** Whether the reader may give it to someone: it allows nothing that their own does not. */
  readonly canGive: boolean;
}

/** Every role that there is, those that ship first. */
export async function listRoles({ db, actor }: Context): Promise<ListedRole[]> {
  const rows = await db.rows(sql`select ${roleJson()}, r.definition is null,
    (select count(*) from profiles p where p.role = r.key)::int
    from roles r where r.deleted_at is null order by r.position, r.id`);
  const manages = hasCapability(actor.role, 'manageMembers');
  return rows.map(([json, isShipped, members]) => {
    const role = roleOf(json as string);
    const { key, name, description, ...definition } = role;
    return {
      key,
      name,
      description,
      isShipped: isShipped as boolean,
      definition: manages ? definition : null,
      members: members as number,
      canGive: manages && isWithin(role, actor.role),
    };
  });
}
