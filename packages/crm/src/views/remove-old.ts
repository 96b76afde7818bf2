import type { Connection } from '@cardinal/db/connection';
import { sql } from 'drizzle-orm';

/** How long a view is kept in the trash, in days. */
const keptDays = 30;

/** Removes for good the views that have been in the trash for long enough. */
export async function removeOldViews(db: Connection): Promise<void> {
  await db.rows(sql`delete from views where deleted_at < now() - make_interval(days => ${keptDays}::int)`);
}
