import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Context } from '../context/index.ts';
import { linkHolder, tokenInput } from './links.ts';
import { memberById } from './member.ts';

export const invitationInput = z.strictObject({ token: tokenInput });

/** What the page behind a link shows before anything is typed. */
export const invitationOutput = z.object({
  /** Whether the link is for signing up or for choosing a new password. */
  purpose: z.enum(['signUp', 'newPassword']),
  email: z.string().nullable(),
  firstName: z.string().nullable(),
  lastName: z.string().nullable(),
  workspace: z.string(),
  expiresAt: z.string(),
});

/**
 * Whom a link is for.
 * @throws NotFoundError when it is used up, too old or made up
 */
export async function invitationOf(
  { db }: Pick<Context, 'db'>,
  { token }: z.output<typeof invitationInput>,
): Promise<z.output<typeof invitationOutput>> {
  const holder = await linkHolder(db, token);
  const { email, firstName, lastName } = await memberById(db, holder.userId);
  const [workspace] = await db.objects<{ name: string }>(sql`select name from workspace`);
  return {
    purpose: holder.isActive ? 'newPassword' : 'signUp',
    email,
    firstName,
    lastName,
    workspace: workspace?.name ?? 'Cardinal',
    expiresAt: holder.expiresAt,
  };
}
