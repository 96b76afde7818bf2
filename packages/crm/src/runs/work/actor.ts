import type { Connection } from '@cardinal/db/connection';
import { sql } from 'drizzle-orm';
import type { Context } from '../../context/index.ts';
import { ForbiddenError } from '../../errors/index.ts';
import { requireCapability, shippedRoles } from '../../permissions/index.ts';
import { roleJson, roleOf } from '../../roles/stored.ts';
import type { Schema } from '../../schema/index.ts';
import { readWorkspace } from '../../workspace/workspace.ts';

/**
 * The context of a run's work: as whoever started it, with the role that they have at this moment. What a schedule
 * starts is done as Cardinal itself, over every record.
 * @throws ForbiddenError when the person is not on the team any more, or may not use the assistant
 */
export async function actForRun(db: Connection, schema: Schema, userId: string | null): Promise<Context> {
  const { timeZone } = await readWorkspace(db);
  if (userId === null)
    return { db, schema, timeZone, actor: { kind: 'system', userId: null, role: shippedRoles.admin } };
  const [row] = await db.rows(sql`select ${roleJson()} from users u join profiles p on p.user_id = u.id
    join roles r on r.key = p.role
    where u.id = ${userId}::uuid and u.is_active and not u.is_deactivated`);
  if (!row) throw new ForbiddenError('The person who started this is not on the team any more.');
  const role = roleOf(row[0] as string);
  requireCapability(role, 'useAi');
  return { db, schema, timeZone, actor: { kind: 'user', userId, role } };
}
