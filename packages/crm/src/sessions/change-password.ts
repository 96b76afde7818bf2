import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Context } from '../context/index.ts';
import { UnauthenticatedError, ValidationError } from '../errors/index.ts';
import { newOperation, recordChanges, recordOperation } from '../ledger/index.ts';
import { requireUser } from '../members/require-user.ts';
import { countAttempt } from './attempt.ts';
import { newPasswordInput, passwordInput } from './inputs.ts';
import { checkNewPassword, hashPassword, verifyPassword } from './password.ts';
import { revokeSessions } from './revoke.ts';
import type { Visit } from './visit.ts';

export const changePasswordInput = z.strictObject({ oldPassword: passwordInput, newPassword: newPasswordInput });

/**
 * Gives the actor another password. Their other sessions end; the one that asks goes on. Whoever sits at an open browser
 * has no more guesses at the old password than at the door.
 * @throws ValidationError at `oldPassword` or `newPassword`, RateLimitedError
 */
export async function changePassword(
  context: Context & Visit & { readonly session: { readonly id: string } | null },
  { oldPassword, newPassword }: z.output<typeof changePasswordInput>,
): Promise<{ readonly endedSessions: number }> {
  const { db, session } = context;
  const userId = requireUser(context);
  const [user] = await db.objects<{ email: string; hash: string }>(sql`
    select email, password_hash as hash from users where id = ${userId}::uuid and password_hash is not null`);
  if (!user) throw new UnauthenticatedError('Sign in with your e-mail address to change your password.');
  const attempt = await countAttempt(context, `change:${user.email}`, `change:${userId}`);
  if (!(await verifyPassword(user.hash, oldPassword))) {
    throw ValidationError.at(['oldPassword'], 'This is not your present password.', 'wrong');
  }
  await attempt.succeeded();
  checkNewPassword(newPassword, user.email, 'newPassword');
  if (oldPassword === newPassword)
    throw ValidationError.at(['newPassword'], 'Choose another password than the present one.', 'same');
  const hash = await hashPassword(newPassword);
  return db.transaction(async (tx) => {
    const changed = await tx.rows(sql`update users set password_hash = ${hash}, updated_at = now()
      where id = ${userId}::uuid and password_hash = ${user.hash} returning id`);
    if (changed.length === 0)
      throw ValidationError.at(
        ['oldPassword'],
        'Your password has just been changed elsewhere. Use the new one.',
        'wrong',
      );
    const operation = newOperation('member.changePassword');
    await recordOperation(tx, context, operation);
    await recordChanges(tx, operation.id, 'user', [{ id: userId, action: 'update', diff: {} }]);
    return { endedSessions: await revokeSessions(tx, userId, session?.id) };
  });
}
