import type { Connection } from '@cardinal/db/connection';
import { sql } from 'drizzle-orm';

/** A worker says this often that it is alive. */
export const beatMs = 2000;
/** One that has been silent for this long is taken for dead. */
const silentSeconds = 10;

/** Says that a pool of workers is alive. */
export async function beat(db: Connection, poolId: string): Promise<void> {
  await db.rows(sql`insert into workers (id) values (${poolId}) on conflict (id) do update set seen_at = now()`);
}

/** Says goodbye. */
export async function leave(db: Connection, poolId: string): Promise<void> {
  await db.rows(sql`delete from workers where id = ${poolId}`);
}

/**
 * Pools that hold jobs and have been silent: their processes are gone, or as good as gone. The rows of those that hold
 * nothing are removed.
 */
export async function silentPools(db: Connection): Promise<string[]> {
  const silence = sql`make_interval(secs => ${silentSeconds})`;
  const rows = await db.rows(sql`select distinct j.locked_by from graphile_worker.jobs j
    where j.locked_by is not null and j.locked_at < now() - ${silence}
      and not exists (select 1 from workers w where w.id = j.locked_by and w.seen_at > now() - ${silence})`);
  const silent = rows.map(([id]) => id as string);
  await db.rows(sql`delete from workers where seen_at < now() - ${silence}`);
  return silent;
}
