import { connect, type Database } from '@cardinal/db/connection';
import { createTestDatabase } from '@cardinal/db/testing';
import { afterAll, beforeAll } from 'vitest';
import type { Context } from '../../src/context/index.ts';
import { shippedObjects } from '../../src/objects/index.ts';
import { shippedRoles } from '../../src/permissions/index.ts';
import { buildSchema } from '../../src/schema/index.ts';
import { type SignedIn, signIn, type Visit } from '../../src/sessions/index.ts';
import { setUp } from '../../src/workspace/index.ts';

const schema = buildSchema(shippedObjects);
export const password = 'a long enough secret';

export type Guest = Visit & Pick<Context, 'schema' | 'timeZone'>;

/** A database of the file's own, and what its tests do with it. */
export function inWorld() {
  let db: Database;
  let drop: () => Promise<void>;
  let url = '';
  beforeAll(async () => {
    const made = await createTestDatabase();
    ({ drop, url } = made);
    db = connect(url, { max: 4 });
  });
  afterAll(async () => {
    await db.close();
    await drop();
  });

  /** A browser that asks from somewhere, with or without cookies. */
  const guest = (over: Partial<Visit> = {}): Guest => ({
    db,
    schema,
    timeZone: 'UTC',
    address: '192.0.2.1',
    userAgent: 'Test/1',
    cookieHeader: '',
    appUrl: 'http://127.0.0.1:3000',
    appSecret: 'a secret for tests',
    ...over,
  });

  const setUpAs = (email: string, over: Partial<Visit> = {}) =>
    setUp(guest(over), { workspace: 'Acme', firstName: 'Ada', lastName: 'Admin', email, password });

  const as = (userId: string | null, role: keyof typeof shippedRoles): Context => ({
    db,
    schema,
    timeZone: 'UTC',
    actor: { kind: userId ? 'user' : 'local', userId, role: shippedRoles[role] },
  });

  return {
    db: () => db,
    url: () => url,
    guest,
    setUpAs,
    as,
    signInAs: (email: string, over: Partial<Visit> = {}, secret = password) =>
      signIn(guest(over), { email, password: secret }),
  };
}

/** What a browser sends back of the cookies that it was given. */
export const cookieHeader = ({ cookies }: Pick<SignedIn, 'cookies'>): string =>
  cookies.map((cookie) => cookie.split(';')[0]).join('; ');

/** The session cookie alone, as sent by a browser that is not known. */
export const sessionCookie = (signedIn: SignedIn): string => cookieHeader({ cookies: signedIn.cookies.slice(0, 1) });
