import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { ConflictError } from '../errors/index.ts';
import { requireRole } from '../roles/stored.ts';
import { emailInput, line, newPasswordInput, optionalLine } from '../sessions/inputs.ts';
import { openSession, type SignedIn } from '../sessions/open.ts';
import { checkNewPassword, hashPassword } from '../sessions/password.ts';
import type { Visit } from '../sessions/visit.ts';
import { changeMember } from './change.ts';
import { linkHolder, tokenInput, useLink } from './links.ts';
import { memberById } from './member.ts';

export const acceptInvitationInput = z.strictObject({
  token: tokenInput,
  email: emailInput,
  password: newPasswordInput,
  firstName: line('A first name'),
  lastName: optionalLine('The last name').optional(),
});

/**
 * Signs an invited person up, with the link that they were given, and in.
 * @throws NotFoundError for a link that does not work, ConflictError when the address is taken, ValidationError
 */
export async function acceptInvitation(
  visit: Visit,
  { token, email, password, firstName, lastName = null }: z.output<typeof acceptInvitationInput>,
): Promise<SignedIn> {
  const { userId, isActive } = await linkHolder(visit.db, token);
  if (isActive) throw new ConflictError('This link is for a new password. Open it again to choose one.');
  checkNewPassword(password, email);
  const hash = await hashPassword(password);
  const { role } = await memberById(visit.db, userId);
  const actor = { kind: 'user', userId, role: await requireRole(visit.db, role) } as const;
  return visit.db.transaction(async (db) => {
    await changeMember({ ...visit, db, actor }, 'member.accept', userId, async (tx) => {
      await useLink(tx, await linkHolder(tx, token));
      await tx.rows(sql`update users set email = ${email}, first_name = ${firstName}, last_name = ${lastName},
        password_hash = ${hash}, is_active = true, updated_at = now() where id = ${userId}::uuid`);
    });
    return openSession(db, visit, userId);
  });
}
