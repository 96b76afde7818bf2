import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { UnauthenticatedError } from '../errors/index.ts';
import { countAttempt } from './attempt.ts';
import { knownDevice } from './device.ts';
import { emailInput, passwordInput } from './inputs.ts';
import { openSession, type SignedIn } from './open.ts';
import { verifyPassword } from './password.ts';
import type { Visit } from './visit.ts';

export const signInInput = z.strictObject({ email: emailInput, password: passwordInput });

interface Found {
  readonly id: string;
  readonly hash: string | null;
  readonly mayEnter: boolean;
}

/**
 * Opens a session for an e-mail address and its password. An unknown address, a wrong password, an invitation that was not
 * accepted and a deactivated member all fail alike, and after the same work.
 * @throws UnauthenticatedError, RateLimitedError
 */
export async function signIn(visit: Visit, { email, password }: z.output<typeof signInInput>): Promise<SignedIn> {
  const [user] = await visit.db.objects<Found>(sql`
    select id, password_hash as hash, is_active and not is_deactivated as "mayEnter" from users where email = ${email}`);
  const attempt = await countAttempt(visit, email, knownDevice(visit, user?.id));
  const matches = await verifyPassword(user?.hash, password);
  if (!user || !matches || !user.mayEnter) throw wrong();
  const signedIn = await visit.db.transaction(async (tx) => {
    // Against a change of password or a deactivation that committed since the row was read.
    const [still] = await tx.rows(sql`select 1 from users where id = ${user.id}::uuid and password_hash = ${user.hash}
      and is_active and not is_deactivated for share`);
    if (!still) throw wrong();
    return openSession(tx, visit, user.id);
  });
  await attempt.succeeded();
  return signedIn;
}

const wrong = () =>
  new UnauthenticatedError('This e-mail address and password do not go together. Check both and try again.');
