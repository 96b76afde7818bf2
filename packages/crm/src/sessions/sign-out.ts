import { sessionToken } from './current.ts';
import { luciaOn, sessionIdOf } from './lucia.ts';
import type { Visit } from './visit.ts';

/** Ends the browser's session, if it has one; the returned cookies make it forget. */
export async function signOut(visit: Visit): Promise<{ readonly cookies: readonly string[] }> {
  const lucia = luciaOn(visit.db, visit.appUrl);
  const token = sessionToken(visit);
  if (token) await lucia.invalidateSession(sessionIdOf(token));
  return { cookies: [lucia.createBlankSessionCookie().serialize()] };
}
