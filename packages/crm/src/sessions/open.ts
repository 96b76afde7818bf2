import { randomBytes } from 'node:crypto';
import type { Connection } from '@cardinal/db/connection';
import { sql } from 'drizzle-orm';
import { sessionToken } from './current.ts';
import { deviceCookie } from './device.ts';
import { luciaOn, sessionIdOf } from './lucia.ts';
import type { Visit } from './visit.ts';

/** Someone has just signed in. */
export interface SignedIn {
  readonly userId: string;
  /** `Set-Cookie` values for the response. */
  readonly cookies: readonly string[];
}

/**
 * Opens a session for a user, on the transaction that has made sure of who they are; the one that the browser had until
 * now ends, and those of the user that are over are cleared away.
 */
export async function openSession(tx: Connection, visit: Visit, userId: string): Promise<SignedIn> {
  const lucia = luciaOn(tx, visit.appUrl);
  const before = sessionToken(visit);
  if (before) await lucia.invalidateSession(sessionIdOf(before));
  await tx.rows(sql`delete from sessions where user_id = ${userId}::uuid and expires_at < now()`);
  const token = randomBytes(32).toString('base64url');
  const userAgent = visit.userAgent?.replaceAll('\0', '').slice(0, 500) ?? null;
  await lucia.createSession(userId, { userAgent }, { sessionId: sessionIdOf(token) });
  return { userId, cookies: [lucia.createSessionCookie(token).serialize(), deviceCookie(visit, userId)] };
}
