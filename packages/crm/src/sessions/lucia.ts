import { createHash } from 'node:crypto';
import type { Connection } from '@cardinal/db/connection';
import { sessions, users } from '@cardinal/db/tables';
import { DrizzlePostgreSQLAdapter } from '@lucia-auth/adapter-drizzle';
import { sql } from 'drizzle-orm';
import { type DatabaseSession, type DatabaseUser, Lucia, TimeSpan } from 'lucia';
import type { Role } from '../permissions/index.ts';
import { roleJson, roleOf } from '../roles/stored.ts';

/** What a session says of its user. */
export interface UserAttributes {
  readonly email: string;
  readonly username: string;
  readonly name: string;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly avatarUrl: string | null;
  readonly role: Role;
}

interface SessionAttributes {
  readonly userAgent: string | null;
  /** ISO 8601; set by the database. */
  readonly createdAt?: string;
}

interface Row extends Omit<UserAttributes, 'role'>, Required<SessionAttributes> {
  readonly role: string;
  readonly userId: string;
  readonly expiresAt: string;
}

/**
 * Lucia's adapter over our tables. The read that every request makes is one prepared statement that brings the role
 * along, and finds nobody who may not sign in: a deactivated person has no session, whatever rows are left.
 */
class SessionAdapter extends DrizzlePostgreSQLAdapter {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    super(connection.orm, sessions, users);
    this.#connection = connection;
  }

  override async getSessionAndUser(id: string): Promise<[DatabaseSession | null, DatabaseUser | null]> {
    const [row] = await this.#connection.objects<Row>(sql`
      select s.expires_at as "expiresAt", s.user_agent as "userAgent", s.created_at as "createdAt", u.id as "userId",
        u.email, u.username, u.name, u.first_name as "firstName", u.last_name as "lastName",
        p.avatar_url as "avatarUrl", ${roleJson()} as role
      from sessions s join users u on u.id = s.user_id join profiles p on p.user_id = u.id join roles r on r.key = p.role
      where s.id = ${id} and u.is_active and not u.is_deactivated`);
    if (!row) return [null, null];
    const { userId, expiresAt, userAgent, createdAt, ...attributes } = row;
    return [
      { id, userId, expiresAt: new Date(expiresAt), attributes: { userAgent, createdAt } },
      { id: userId, attributes: { ...attributes, role: roleOf(attributes.role) } },
    ];
  }
}

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
