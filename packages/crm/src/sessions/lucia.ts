import { createHash } from 'node:crypto';
import type { Connection } from '@cardinal/db/connection';
import { Lucia, TimeSpan } from 'lucia';
import { SessionAdapter, type SessionAttributes, type UserAttributes } from './adapter.ts';

type OurLucia = Lucia<SessionAttributes, UserAttributes>;

declare module 'lucia' {
  interface Register {
    Lucia: OurLucia;
    UserId: string;
    DatabaseSessionAttributes: SessionAttributes;
    DatabaseUserAttributes: UserAttributes;
  }
}

/** Lucia on this connection. The only module that knows it: sessions live in our own tables. */
export function luciaOn(connection: Connection, appUrl: string): OurLucia {
  return new Lucia(new SessionAdapter(connection), {
    sessionExpiresIn: new TimeSpan(30, 'd'),
    sessionCookie: { name: 'cardinal_session', attributes: { secure: isSecure(appUrl), sameSite: 'lax', path: '/' } },
    getSessionAttributes: ({ userAgent, createdAt }) => ({ userAgent, createdAt }),
    getUserAttributes: (attributes) => attributes,
  });
}

/** Cookies are `Secure` exactly when Cardinal is reached over https. */
export const isSecure = (appUrl: string): boolean => appUrl.startsWith('https:');

/** A session's id, as stored and shown, is the hash of the token that its browser holds: a leaked table opens nothing. */
export const sessionIdOf = (token: string): string => createHash('sha256').update(token).digest('hex');
