import { luciaOn, sessionIdOf, type UserAttributes } from './lucia.ts';
import type { Visit } from './visit.ts';

/** Someone who is signed in. */
export interface SessionUser extends UserAttributes {
  readonly id: string;
}

export interface CurrentSession {
  /** Names the session; it is not the secret that the browser holds. */
  readonly id: string;
  readonly user: SessionUser;
  /** The cookie again, when the session has just been prolonged. */
  readonly cookie?: string;
}

/**
 * The session that a request's cookie names; null when there is none, or it ended, or its user may not sign in.
 * Sessions last 30 days and are prolonged when half of that is gone.
 */
export async function currentSession(
  visit: Pick<Visit, 'db' | 'cookieHeader' | 'appUrl'>,
): Promise<CurrentSession | null> {
  const token = sessionToken(visit);
  if (!token) return null;
  const lucia = luciaOn(visit.db, visit.appUrl);
  const { session, user } = await lucia.validateSession(sessionIdOf(token));
  if (!session) return null;
  return { id: session.id, user, ...(session.fresh && { cookie: lucia.createSessionCookie(token).serialize() }) };
}

/** The token in the session cookie; undefined without one, or when the header is not one that a browser sends. */
export function sessionToken({
  db,
  cookieHeader,
  appUrl,
}: Pick<Visit, 'db' | 'cookieHeader' | 'appUrl'>): string | undefined {
  if (!cookieHeader) return undefined;
  try {
    return luciaOn(db, appUrl).readSessionCookie(cookieHeader) || undefined;
  } catch {
    // Lucia decodes percent signs and stumbles over a broken one in anybody's cookie.
    return undefined;
  }
}
