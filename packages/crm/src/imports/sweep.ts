import type { Connection } from '@cardinal/db/connection';
import { sql } from 'drizzle-orm';

/** Removes what is left of uploads that broke off together with the server that received them. */
export async function sweepUploads(db: Connection): Promise<void> {
  await db.rows(sql`delete from imports where status = 'uploading' and created_at < now() - interval '6 hours'`);
}
