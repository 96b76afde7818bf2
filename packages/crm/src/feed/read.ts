import type { Connection } from '@cardinal/db/connection';
import { sql } from 'drizzle-orm';
import { encodePosition, type Position } from './position.ts';

/** A change as the ledger's consumers meet it. */
export interface FeedChange {
  readonly position: Position;
  readonly object: string;
  readonly recordId: string;
  readonly version: number;
  /** The person who did it, or on whose behalf it was done; null for Cardinal itself. */
  readonly by: { readonly id: string; readonly name: string } | null;
}

/** Where the ledger ends for now: whatever commits from here on lies after it. */
export async function endOfFeed(db: Connection): Promise<Position> {
  const [row] = await db.objects<{ epoch: number; xid: string }>(sql`
    select epoch, pg_snapshot_xmin(pg_current_snapshot())::text as xid from ledger_epoch`);
  if (!row) throw new Error('the ledger has lost its epoch');
  return { ...row, id: 0 };
}

/** The same as a text, for whoever means to follow from here. */
export const presentPosition = async (db: Connection): Promise<string> => encodePosition(await endOfFeed(db));

/**
 * The next changes after a position, in order, and no further than the snapshot's horizon: transactions that are still
 * open may yet commit below whatever lies beyond it. Read from the primary.
 * @returns at most `limit` changes; null when the position belongs to another telling of the ledger
 */
export async function readFeed(db: Connection, after: Position, limit: number): Promise<FeedChange[] | null> {
  const rows = await db.objects<Row>(sql`
    select e.epoch, f.* from ledger_epoch e left join lateral (
      select c.id, c.xid::text as xid, c.object, c.record_id as "recordId", c.version,
        o.actor_id as "actorId", u.name as "actorName"
      from (select * from changes
        where (xid, id) > (${after.xid}::xid8, ${after.id}::bigint) and xid < pg_snapshot_xmin(pg_current_snapshot())
        order by xid, id limit ${limit}) c
      join operations o on o.id = c.operation_id left join users u on u.id = o.actor_id
      order by c.xid, c.id) f on true`);
  if (rows[0]?.epoch !== after.epoch) return null;
  return rows.flatMap(({ id, xid, epoch, actorId, actorName, ...change }) =>
    id === null
      ? []
      : [{ ...change, position: { epoch, xid, id }, by: actorId === null ? null : { id: actorId, name: actorName } }],
  );
}

interface Row extends Omit<FeedChange, 'position' | 'by'> {
  readonly epoch: number;
  /** Null when nothing has happened. */
  readonly id: number | null;
  readonly xid: string;
  readonly actorId: string | null;
  readonly actorName: string;
}
