import type { Connection } from '@cardinal/db/connection';
import { type SQL, sql } from 'drizzle-orm';
import { ValidationError } from '../errors/index.ts';
import { type Role, shippedRoles } from '../permissions/index.ts';

/** What a role allows, without what it is called. */
export type RoleDefinition = Omit<Role, 'key' | 'name' | 'description'>;

/** A role as its row has it. */
export interface StoredRole extends Pick<Role, 'key' | 'name' | 'description'> {
  readonly id: string;
  /** Null for one that ships: what it allows is said in code. */
  readonly definition: RoleDefinition | null;
  readonly position: number;
  readonly deletedAt: string | null;
}

/** Of a row `alias` of `roles`, the JSON that `roleOf` reads. */
export const roleJson = (alias = 'r'): SQL =>
  sql.raw(
    `jsonb_build_object('key', ${alias}.key, 'name', ${alias}.name, 'description', ${alias}.description,
      'definition', ${alias}.definition)::text`,
  );

/** A role out of the JSON of its row. */
export function roleOf(json: string): Role {
  const { definition, ...named } = JSON.parse(json) as Pick<StoredRole, 'key' | 'name' | 'description' | 'definition'>;
  const allowed = definition ?? Object.values<Role>(shippedRoles).find(({ key }) => key === named.key);
  if (!allowed) throw new Error(`the role "${named.key}" says nothing of what it allows`);
  return { ...allowed, ...named };
}

/**
 * A role that is in use, kept from being deleted until the transaction ends, for what is about to refer to it.
 * @throws ValidationError at `role` for one that there is not, with those that there are
 */
export async function requireRole(tx: Connection, key: string): Promise<Role> {
  const [row] = await tx.rows(sql`select ${roleJson()} from roles r
    where r.key = ${key} and r.deleted_at is null for share of r`);
  if (row) return roleOf(row[0] as string);
  const keys = await tx.rows(sql`select key from roles where deleted_at is null order by position, id`);
  throw ValidationError.at(
    ['role'],
    `There is no role "${key}". Choose one of the roles: ${keys.join(', ')}.`,
    'unknown',
  );
}
