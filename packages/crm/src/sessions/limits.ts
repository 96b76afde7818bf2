import type { Connection } from '@cardinal/db/connection';
import { type SQL, sql } from 'drizzle-orm';
import { RateLimiterPostgres } from 'rate-limiter-flexible';

/** Counters that all processes share. A point is an attempt. */
export interface Limits {
  /** Attempts of one address at one account, or of one known browser: a few, then a wait. */
  readonly attempts: RateLimiterPostgres;
  /** How often those few were used up: each time doubles the wait. */
  readonly waits: RateLimiterPostgres;
  /** Attempts from one address, at whatever accounts. */
  readonly addresses: RateLimiterPostgres;
  /** Attempts at one account from wherever, known browsers aside. */
  readonly accounts: RateLimiterPostgres;
}

const minute = 60;
const byPool = new WeakMap<Connection, Limits>();

/** The limits of a pool; never those of a transaction, which would forget the attempts that it refuses. */
export function limitsOn(pool: Connection): Limits {
  const made = byPool.get(pool);
  if (made) return made;
  const limiter = (keyPrefix: string, points: number, duration: number, clearExpiredByTimeout = false) =>
    new RateLimiterPostgres({
      storeClient: clientOf(pool),
      storeType: 'client',
      tableName: 'rate_limits',
      tableCreated: true,
      clearExpiredByTimeout,
      keyPrefix,
      points,
      duration,
    });
  const limits: Limits = {
    // One of them clears the table of what expired, for all.
    attempts: limiter('sign-in', 5, 15 * minute, true),
    waits: limiter('sign-in-wait', 1_000_000, 24 * 60 * minute),
    addresses: limiter('sign-in-address', 100, 15 * minute),
    accounts: limiter('sign-in-account', 60, 60 * minute),
  };
  byPool.set(pool, limits);
  return limits;
}

/** What the limiter asks of a `pg` client, on our connection. */
function clientOf(connection: Connection) {
  return {
    query: async ({ text, values }: { text: string; values: readonly unknown[] }) => ({
      rows: await connection.objects(statementOf(text, values)),
    }),
  };
}

/** `… $1 … $2 …` with its values, as a composed statement. */
function statementOf(text: string, values: readonly unknown[]): SQL {
  const chunks = text
    .split(/\$(\d+)/)
    .map((part, index) => (index % 2 ? sql`${values[Number(part) - 1]}` : sql.raw(part)));
  return sql.join(chunks);
}
