import postgres from 'postgres';

/** What a PostgreSQL server says about itself. */
export interface ServerIdentity {
  /** `server_version_num`: 170002 is 17.2. */
  readonly version: number;
  /** `server_version` as its owner reads it: "17.2 (Debian …)". */
  readonly versionText: string;
  /** Where its files are; only a superuser is told. */
  readonly dataDirectory: string | undefined;
}

export interface ProbeOptions {
  readonly timeoutSeconds?: number;
  /** The address may be a pooler's, which refuses a session that begins with settings of its own. */
  readonly pooled?: boolean;
}

/**
 * Connects, asks and hangs up. Rejects with the driver's error when nothing answers within `timeoutSeconds`, the
 * password is wrong, the database is missing, or a pooler answers where none should.
 */
export async function probe(url: string, options: ProbeOptions = {}): Promise<ServerIdentity> {
  const { timeoutSeconds = 10, pooled = false } = options;
  const sql = postgres(url, {
    max: 1,
    connect_timeout: timeoutSeconds,
    onnotice: () => undefined,
    fetch_types: false,
    prepare: false,
    connection: pooled ? {} : { statement_timeout: timeoutSeconds * 1000 },
  });
  const deadline = AbortSignal.timeout(timeoutSeconds * 1000);
  const late = new Promise<never>((_, reject) => {
    deadline.addEventListener('abort', () => reject(new TimeoutError(timeoutSeconds)), { once: true });
  });
  try {
    return await Promise.race([ask(sql), late]);
  } finally {
    await sql.end({ timeout: 0 });
  }
}

/** A server that accepts the connection and then says nothing. */
class TimeoutError extends Error {
  readonly code = 'CONNECT_TIMEOUT';
  constructor(seconds: number) {
    super(`no answer within ${seconds} seconds`);
  }
}

async function ask(sql: postgres.Sql): Promise<ServerIdentity> {
  const [row] = await sql<{ version: number; text: string; data: string | null }[]>`
    select current_setting('server_version_num')::int as version,
           current_setting('server_version') as text,
           case when pg_has_role(current_user, 'pg_read_all_settings', 'usage')
                then current_setting('data_directory') end as data`;
  if (!row) throw new Error('the server answered without a version');
  return { version: row.version, versionText: row.text, dataDirectory: row.data ?? undefined };
}
