import type { Connection } from '@cardinal/db/connection';
import { sql } from 'drizzle-orm';
import type { Context } from '../../context/index.ts';
import { ForbiddenError } from '../../errors/index.ts';
import { roleJson, roleOf } from '../../roles/stored.ts';
import type { Schema } from '../../schema/index.ts';

/**
 * The context of an import's work: on behalf of a person, with the role that they have at this moment.
 * @throws ForbiddenError when they are not on the team any more
 */
export async function actFor(db: Connection, schema: Schema, userId: string): Promise<Context> {
  const [row] = await db.rows(sql`select ${roleJson()}, w.time_zone from users u
    join profiles p on p.user_id = u.id join roles r on r.key = p.role cross join workspace w
    where u.id = ${userId}::uuid and u.is_active and not u.is_deactivated`);
  if (!row) throw new ForbiddenError('The person who started this is not on the team any more.');
  return {
    db,
    schema,
    timeZone: row[1] as string,
    actor: { kind: 'import', userId, role: roleOf(row[0] as string) },
  };
}
