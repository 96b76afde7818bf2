import type { Connection } from '@cardinal/db/connection';
import { sql } from 'drizzle-orm';
import type { Role } from '../permissions/index.ts';
import { roleJson, roleOf } from '../roles/stored.ts';

/**
 * The role of a session's user as it is now; null when the session ended or its user may not sign in. Other than a request
 * this does not prolong the session: what lasts for hours must not, as its browser could not be given the new cookie.
 */
export async function roleOfSession(db: Connection, sessionId: string): Promise<Role | null> {
  const [row] = await db.rows(sql`select ${roleJson()} from sessions s
    join users u on u.id = s.user_id join profiles p on p.user_id = u.id join roles r on r.key = p.role
    where s.id = ${sessionId} and s.expires_at > now() and u.is_active and not u.is_deactivated`);
  return row ? roleOf(row[0] as string) : null;
}
