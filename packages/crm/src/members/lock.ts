import type { Connection } from '@cardinal/db/connection';
import { sql } from 'drizzle-orm';

/** Any number: it only has to be the same in every process. */
const key = 2_026_112_102;

/** Holds back every other change to members until the transaction ends, so that a rule about all of them can be checked. */
export async function lockMembers(tx: Connection): Promise<void> {
  await tx.rows(sql`select pg_advisory_xact_lock(${key})`);
}
