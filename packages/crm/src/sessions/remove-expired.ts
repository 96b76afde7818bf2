import type { Connection } from '@cardinal/db/connection';
import { sql } from 'drizzle-orm';

/** Removes everyone's sessions that are over; nobody can use them any more. */
export async function removeExpiredSessions(db: Connection): Promise<void> {
  await db.rows(sql`delete from sessions where expires_at < now()`);
}
