import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { ConflictError } from '../errors/index.ts';
import { requireRole } from '../roles/stored.ts';
import { newPasswordInput } from '../sessions/inputs.ts';
import { openSession, type SignedIn } from '../sessions/open.ts';
import { checkNewPassword, hashPassword } from '../sessions/password.ts';
import { revokeSessions } from '../sessions/revoke.ts';
import type { Visit } from '../sessions/visit.ts';
import { changeMember } from './change.ts';
import { linkHolder, tokenInput, useLink } from './links.ts';
import { memberById } from './member.ts';

export const resetPasswordInput = z.strictObject({ token: tokenInput, password: newPasswordInput });

/**
 * Gives the holder of an admin's link a new password; every session that was open ends, and they are signed in.
 * @throws NotFoundError for a link that does not work, ValidationError
 */
export async function resetPassword(
  visit: Visit,
  { token, password }: z.output<typeof resetPasswordInput>,
): Promise<SignedIn> {
  const { userId, isActive } = await linkHolder(visit.db, token);
  if (!isActive) throw new ConflictError('This link is for signing up. Open it again to do so.');
  const { email, role } = await memberById(visit.db, userId);
  checkNewPassword(password, email);
  const hash = await hashPassword(password);
  const actor = { kind: 'user', userId, role: await requireRole(visit.db, role) } as const;
  return visit.db.transaction(async (db) => {
    await changeMember({ ...visit, db, actor }, 'member.resetPassword', userId, async (tx) => {
      await useLink(tx, await linkHolder(tx, token));
      await tx.rows(sql`update users set password_hash = ${hash}, updated_at = now() where id = ${userId}::uuid`);
      await revokeSessions(tx, userId);
    });
    return openSession(db, visit, userId);
  });
}
