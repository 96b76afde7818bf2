import type { Connection } from '@cardinal/db/connection';
import { sql } from 'drizzle-orm';

const longestMs = 10 * 60_000;

/**
 * Lets the statements of a transaction take ten minutes: an erasure goes through everything that was ever written or imported,
 * and is asked for rarely, by one person who waits for it.
 */
export async function takeYourTime(tx: Connection): Promise<void> {
  await tx.rows(sql`select set_config('statement_timeout', ${String(longestMs)}, true),
    set_config('idle_in_transaction_session_timeout', ${String(longestMs)}, true)`);
}
