import { setTimeout as delay } from 'node:timers/promises';
import { type Connection, isLockTimeout } from '@cardinal/db/connection';
import { sql } from 'drizzle-orm';
import { ConflictError } from '../errors/index.ts';

/** How long one attempt waits for a lock, behind which writers queue; how long until the next one; and how often. */
const lockTimeoutMs = 100;
const pauseMs = 250;
const attempts = 60;

/**
 * Runs `work`, which changes tables that others use, in a transaction. It waits for a lock for a tenth of a second at most,
 * as everyone who wants to write waits behind it, and tries again until the readers before it are done.
 * @throws ConflictError when the table is never free, and what `work` throws
 */
export async function whenFree<T>(db: Connection, work: (tx: Connection) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db.transaction(async (tx) => {
        await tx.rows(sql`select set_config('lock_timeout', ${`${lockTimeoutMs}ms`}, true)`);
        return await work(tx);
      });
    } catch (error) {
      if (!isLockTimeout(error)) throw error;
      if (attempt === attempts) throw new ConflictError('The table is in use all the time. Try again in a minute.');
    }
    await delay(pauseMs);
  }
}
