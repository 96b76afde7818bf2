import { probe, type ServerIdentity } from '../probe/index.ts';
import type { DatabaseAddress } from './address.ts';
import { errorCode, StartupError } from './error.ts';

/** PostgreSQL 17: `uuidv7` is ours, but MERGE … RETURNING and the planner's work on `IN` lists are needed. */
const OLDEST_SERVER = 170_000;

/**
 * Asks the server that `DATABASE_URL` names, and the one that `DATABASE_DIRECT_URL` does.
 * @throws StartupError in one sentence when one does not answer, is older than PostgreSQL 17, or is a pooler that should
 * not be one
 */
export async function requireServer({ url, directUrl, pooled }: DatabaseAddress): Promise<void> {
  requireVersion(await ask('DATABASE_URL', url, pooled));
  if (pooled) requireVersion(await ask('DATABASE_DIRECT_URL', directUrl, false));
}

async function ask(variable: string, url: string, pooled: boolean): Promise<ServerIdentity> {
  try {
    return await probe(url, { pooled });
  } catch (error) {
    throw explainUnreachable(variable, url, error);
  }
}

/** @throws StartupError when the server is older than PostgreSQL 17 */
export function requireVersion(server: Pick<ServerIdentity, 'version' | 'versionText'>): void {
  if (server.version >= OLDEST_SERVER) return;
  throw new StartupError(
    `DATABASE_URL is a PostgreSQL ${server.versionText} and Cardinal needs 17 or newer: upgrade that server, or unset DATABASE_URL to use the embedded one.`,
  );
}

/** One sentence for an address that could not be asked. It never holds the password. */
export function explainUnreachable(variable: string, url: string, error: unknown): StartupError {
  const { host, pathname, username } = new URL(url);
  const database = decodeURIComponent(pathname.slice(1));
  const message = error instanceof Error ? error.message : String(error);
  if (/unsupported startup parameter/.test(message)) return new StartupError(poolerSentence(variable, host));
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
  const reason = reasons[errorCode(error)] ?? `${host} says "${message}"`;
  const instead = variable === 'DATABASE_URL' ? ', or unset it to use the embedded PostgreSQL' : '';
  return new StartupError(`${variable} does not work: ${reason}. Correct it${instead}.`);
}

/** PgBouncer refuses the settings that a session of one's own may begin with. */
function poolerSentence(variable: string, host: string): string {
  return `${variable} leads to a pooler (${host}): set DATABASE_DIRECT_URL to the PostgreSQL behind it, for migrations and jobs.`;
}
