import { sql } from 'drizzle-orm';
import type { Connection } from './connect.ts';

/** The database role that may select what people may be shown, and nothing else; a migration makes it. */
export const readerRole = 'cardinal_reader';

/** A model's question may not take longer than this. */
const timeoutMs = 10_000;

/**
 * Runs `work` where nothing can be written, whatever it tries: in a read-only transaction, under a role that has SELECT
 * alone. Postgres refuses a write with 25006, and what the role may not see with 42501.
 */
export async function behindWall<T>(db: Connection, work: (tx: Connection) => Promise<T>): Promise<T> {
  return await db.transaction(async (tx) => {
    // A query, and no SET: once there was one, Postgres does not let the transaction become one that writes.
    await tx.rows(sql`select set_config('statement_timeout', ${String(timeoutMs)}, true),
      set_config('role', ${readerRole}, true)`);
    return await work(tx);
  }, 'read only');
}

/** A connection of which every statement and every transaction runs behind the wall. */
export function walled(db: Connection): Connection {
  return {
    get orm(): never {
      throw new Error('behind the wall there are statements alone');
    },
    rows: (query) => behindWall(db, (tx) => tx.rows(query)),
    objects: (query) => behindWall(db, (tx) => tx.objects(query)),
    transaction: (work) => behindWall(db, work),
    attempt: (work) => behindWall(db, work),
    alone: () => Promise.reject(new Error('behind the wall nothing is changed')),
  };
}
