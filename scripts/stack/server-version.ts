import { errorCode, StartupError } from '@cardinal/db/embedded';
import type { ServerIdentity } from '@cardinal/db/probe';

/** PostgreSQL 17: `uuidv7` is ours, but MERGE … RETURNING and the planner's work on `IN` lists are needed. */
const OLDEST_SERVER = 170_000;

/** @throws StartupError when the server is older than PostgreSQL 17 */
export function requireServerVersion(server: Pick<ServerIdentity, 'version' | 'versionText'>): void {
  if (server.version >= OLDEST_SERVER) return;
  throw new StartupError(
    `DATABASE_URL is a PostgreSQL ${server.versionText} and Cardinal needs 17 or newer: upgrade that server, or unset DATABASE_URL to use the embedded one.`,
  );
}

/** One sentence for a `DATABASE_URL` that could not be asked. It never holds the password. */
export function explainUnreachable(url: string, error: unknown): StartupError {
  const { host, pathname, username } = new URL(url);
  const database = decodeURIComponent(pathname.slice(1));
  const reasons: Record<string, string> = {
    ECONNREFUSED: `nothing listens at ${host}`,
    CONNECT_TIMEOUT: `${host} does not answer within 10 seconds`,
    ETIMEDOUT: `${host} does not answer within 10 seconds`,
    ENOTFOUND: `there is no host ${host}`,
    EAI_AGAIN: `the name of ${host} cannot be looked up`,
    '28P01': `the password of ${username} is wrong at ${host}`,
    '28000': `${username} may not connect to ${host}`,
    '3D000': `${host} has no database "${database}"`,
  };
  const reason =
    reasons[errorCode(error)] ?? `${host} says "${error instanceof Error ? error.message : String(error)}"`;
  return new StartupError(
    `DATABASE_URL does not work: ${reason}. Correct it, or unset it to use the embedded PostgreSQL.`,
  );
}
