import type { Connection } from '@cardinal/db/connection';
import { sql } from 'drizzle-orm';

/** Ends a user's sessions, all but one when it is named. Returns how many. */
export async function revokeSessions(db: Connection, userId: string, except?: string): Promise<number> {
  const ended = await db.rows(sql`delete from sessions
    where user_id = ${userId}::uuid and id is distinct from ${except ?? null} returning id`);
  return ended.length;
}
