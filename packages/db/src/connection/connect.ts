import type { SQL } from 'drizzle-orm';
import { PgDatabase, PgDialect } from 'drizzle-orm/pg-core';
import { drizzle, type PostgresJsDatabase, PostgresJsSession } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { isTransient } from './errors.ts';
import { parsers } from './parsers.ts';

/** A pool, or one transaction of it. Queries run in the order in which they are called. */
export interface Connection {
  /** Drizzle over this connection, for tables that are known in code. */
  readonly orm: PostgresJsDatabase;
  /** Runs a composed statement, prepared once per text, and gives its rows as arrays in column order. */
  rows(query: SQL): Promise<unknown[][]>;
  /** The same, with its rows as objects by column name. `T` is the caller's word for what the statement selects. */
  objects<T>(query: SQL): Promise<T[]>;
  /**
   * Runs `work` in one transaction: committed when it returns, rolled back when it throws, and run again when Postgres
   * gave another transaction precedence. On a connection that is a transaction already, `work` joins it.
   */
  transaction<T>(work: (tx: Connection) => Promise<T>, mode?: 'read write' | 'read only'): Promise<T>;
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
}

/** Opens a pool on a Postgres address. Nothing is sent until the first query. */
export function connect(url: string, options: ConnectOptions = {}): Database {
  const limit = options.statementTimeoutMs;
  const client = postgres(url, {
    max: options.max ?? 10,
    onnotice: () => undefined,
    connection: {
      application_name: options.applicationName ?? 'cardinal',
      TimeZone: 'UTC',
      ...(limit && { statement_timeout: limit, idle_in_transaction_session_timeout: 2 * limit }),
    },
  });
  // Drizzle replaces the client's parsers, so it comes first and ours last.
  const orm = drizzle(client);
  Object.assign(client.options.parsers, parsers);
  return {
    ...statements(client, orm),
    client,
    transaction: async (work, mode = 'read write') => await runTransaction(client, work, mode),
    close: () => client.end({ timeout: 5 }),
  };
}

/** How often a transaction that lost against another one (a deadlock) is begun anew. */
const attempts = 3;

async function runTransaction<T>(
  client: postgres.Sql,
  work: (tx: Connection) => Promise<T>,
  mode: 'read write' | 'read only',
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const result = await client.begin(mode, async (tx) => ({ value: await work(inTransaction(tx)) }));
      return result.value;
    } catch (error) {
      if (attempt === attempts || !isTransient(error)) throw error;
    }
  }
}

function inTransaction(tx: postgres.TransactionSql): Connection {
  const session = new PostgresJsSession(tx as unknown as postgres.Sql, dialect, undefined, {});
  const orm = new PgDatabase(dialect, session, undefined) as unknown as PostgresJsDatabase;
  const connection: Connection = { ...statements(tx, orm), transaction: (work) => work(connection) };
  return connection;
}

function statements(client: postgres.ISql, orm: PostgresJsDatabase): Omit<Connection, 'transaction'> {
  const send = (query: SQL) => {
    const { sql, params } = dialect.sqlToQuery(query);
    return client.unsafe(sql, params as never[], { prepare: true });
  };
  return {
    orm,
    rows: async (query) => await send(query).values(),
    objects: async <T>(query: SQL) => (await send(query)) as unknown as T[],
  };
}
