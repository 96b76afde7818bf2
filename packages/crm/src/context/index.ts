import type { Connection } from '@cardinal/db/connection';
import type { Role } from '../permissions/role.ts';
import type { Schema } from '../schema/index.ts';

/**
 * Who acts. `userId` is null for Cardinal itself and for the operator at the command line; an API key acts for who made
 * it, if that was a person, and has an id of its own.
 */
export interface Actor {
  readonly kind: 'user' | 'key' | 'import' | 'system' | 'local';
  readonly userId: string | null;
  readonly keyId?: string;
  readonly role: Role;
}

/**
 * Who answers for what an actor asks and decides: a person, or a key that no person made; null for Cardinal itself and for
 * the operator at the command line.
 */
export function answerable({ userId, keyId }: Actor): { userId: string | null; keyId: string | null } | null {
  if (userId !== null) return { userId, keyId: null };
  return keyId === undefined ? null : { userId: null, keyId };
}

/** What every operation is given: where, under which schema, as whom, and when "today" is. */
export interface Context {
  /** A pool, or the transaction that an operation runs in. */
  readonly db: Connection;
  readonly schema: Schema;
  readonly actor: Actor;
  readonly requestId?: string;
  /** IANA zone of the person; `UTC` when unknown. */
  readonly timeZone: string;
  /** When derived times are meant to be; the present, unless a history is being told (the demo workspace). */
  readonly now?: Date;
}

/** The moment that derived times take, as ISO 8601. */
export const momentOf = ({ now = new Date() }: Pick<Context, 'now'>): string => now.toISOString();

/** Today in the context's time zone, as `YYYY-MM-DD`. */
export const todayIn = (timeZone: string, now = new Date()): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(now);
