import { setTimeout } from 'node:timers/promises';
import type { SQL } from 'drizzle-orm';
import { PgDatabase, PgDialect } from 'drizzle-orm/pg-core';
import { drizzle, type PostgresJsDatabase, PostgresJsSession } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { isTransient } from './errors.ts';
import { parsers } from './parsers.ts';
import { repeatedStatements } from './repeated.ts';

/** A pool, or one transaction of it. Queries run in the order in which they are called. */
export interface Connection {
  /** Drizzle over this connection, for tables that are known in code. */
  readonly orm: PostgresJsDatabase;
  /** Runs a composed statement, prepared when it comes again, and gives its rows as arrays in column order. */
  rows(query: SQL): Promise<unknown[][]>;
  /** The same, with its rows as objects by column name. `T` is the caller's word for what the statement selects. */
  objects<T>(query: SQL): Promise<T[]>;
  /**
   * Runs `work` in one transaction: committed when it returns, rolled back when it throws, and run again when Postgres
   * gave another transaction precedence, or had a plan from before a table changed. On a connection that is a transaction already, `work` joins it.
   */
  transaction<T>(work: (tx: Connection) => Promise<T>, mode?: 'read write' | 'read only'): Promise<T>;
  /**
   * Runs `work` so that its failure takes back its own writes and no others: in a transaction of its own, or within the
   * one that this connection is, behind a savepoint.
   */
  attempt<T>(work: (tx: Connection) => Promise<T>): Promise<T>;
  /**
   * Runs a statement that no transaction may hold, however long it takes: `create index concurrently`.
   * @throws on a connection that is a transaction
   */
  alone(query: SQL): Promise<void>;
}

export interface Database extends Connection {
  readonly client: postgres.Sql;
  close(): Promise<void>;
}

const dialect = new PgDialect();

export interface ConnectOptions {
  readonly max?: number;
  readonly applicationName?: string;
  /** Longer statements are ended, and transactions that idle twice as long. Unset: nothing is. */
  readonly statementTimeoutMs?: number;
  /**
   * The address is a pooler's, which may give each transaction another session: limits are set in every transaction
   * (a statement by itself becomes one), and nothing is prepared unless the address says `?prepare=true`.
   */
  readonly pooled?: boolean;
}

/** Opens a pool on a Postgres address. Nothing is sent until the first query. */
export function connect(url: string, options: ConnectOptions = {}): Database {
  const { statementTimeoutMs: limit, pooled = false } = options;
  const limits: Readonly<Record<string, number>> = limit
    ? { statement_timeout: limit, idle_in_transaction_session_timeout: 2 * limit }
    : {};
  const client = postgres(url, {
    max: options.max ?? 10,
    onnotice: () => undefined,
    ...(pooled && !new URL(url).searchParams.has('prepare') && { prepare: false }),
    connection: {
      application_name: options.applicationName ?? 'cardinal',
      TimeZone: 'UTC',
      // A pooler refuses a connection that begins with these.
      ...(!pooled && limits),
    },
  });
  // Drizzle replaces the client's parsers, so it comes first and ours last.
  const orm = drizzle(client);
  Object.assign(client.options.parsers, parsers);
  const isRepeated = repeatedStatements();
  const limitEach = pooled ? settingsOf(limits) : '';
  const transaction: Connection['transaction'] = async (work, mode = 'read write') =>
    await runTransaction(client, limitEach, work, isRepeated, mode);
  const each = statements(client, orm, isRepeated);
  return {
    orm,
    rows: limitEach ? (query) => transaction((tx) => tx.rows(query)) : each.rows,
    objects: limitEach ? (query) => transaction((tx) => tx.objects(query)) : each.objects,
    client,
    transaction,
    attempt: transaction,
    // A pooler's connections begin without a limit.
    alone: (query) => runAlone(client, query, limit !== undefined && !pooled),
    close: () => client.end({ timeout: 5 }),
  };
}

/** Settings for the rest of a transaction, as statements. */
function settingsOf(limits: Readonly<Record<string, number>>): string {
  return Object.entries(limits)
    .map(([name, value]) => `set local ${name} = ${value}`)
    .join('; ');
}

/** How often a transaction that lost against another one (a deadlock), or met a plan that is out of date, is begun anew. */
const attempts = 6;

/**
 * How long the loser waits before it begins anew, in milliseconds: at random, and twice as long each time, so that writers who
 * met do not meet again (exponential backoff with full jitter).
 */
const pause = (attempt: number): Promise<void> => setTimeout(Math.random() * 20 * 2 ** attempt);

async function runTransaction<T>(
  client: postgres.Sql,
  first: string,
  work: (tx: Connection) => Promise<T>,
  isRepeated: IsRepeated,
  mode: 'read write' | 'read only',
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const result = await client.begin(mode, async (tx) => {
        // Not awaited: it goes along with what follows, and should it fail, so does the transaction.
        if (first) void tx.unsafe(first).execute();
        // What is run again prepares nothing: it may have been a plan that failed.
        return { value: await work(inTransaction(tx, attempt === 1 ? isRepeated : () => false)) };
      });
      return result.value;
    } catch (error) {
      if (attempt === attempts || !isTransient(error)) throw error;
      await pause(attempt);
    }
  }
}

async function runAlone(client: postgres.Sql, query: SQL, isLimited: boolean): Promise<void> {
  const { sql, params } = dialect.sqlToQuery(query);
  const own = await client.reserve();
  try {
    if (isLimited) await own`set statement_timeout = 0`;
    await own.unsafe(sql, params as never[]);
  } finally {
    if (isLimited) await own`reset statement_timeout`.finally(() => own.release());
    else own.release();
  }
}

type IsRepeated = ReturnType<typeof repeatedStatements>;

function inTransaction(tx: postgres.TransactionSql, isRepeated: IsRepeated): Connection {
  const session = new PostgresJsSession(tx as unknown as postgres.Sql, dialect, undefined, {});
  const orm = new PgDatabase(dialect, session, undefined) as unknown as PostgresJsDatabase;
  const connection: Connection = {
    ...statements(tx, orm, isRepeated),
    transaction: (work) => work(connection),
    alone: () => Promise.reject(new Error('a transaction cannot hold what runs alone')),
    attempt: async (work) => {
      const result = await tx.savepoint(async (inner) => ({ value: await work(inTransaction(inner, isRepeated)) }));
      return result.value;
    },
  };
  return connection;
}

function statements(
  client: postgres.ISql,
  orm: PostgresJsDatabase,
  isRepeated: IsRepeated,
): Pick<Connection, 'orm' | 'rows' | 'objects'> {
  const send = (query: SQL) => {
    const { sql, params } = dialect.sqlToQuery(query);
    return client.unsafe(sql, params as never[], { prepare: isRepeated(sql, params) });
  };
  return {
    orm,
    rows: async (query) => await send(query).values(),
    objects: async <T>(query: SQL) => (await send(query)) as unknown as T[],
  };
}
