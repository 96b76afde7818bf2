import { createHash, randomBytes } from 'node:crypto';
import type { Connection } from '@cardinal/db/connection';
import { sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { NotFoundError } from '../errors/index.ts';

/** A link's secret, told once: only its hash is kept. Who holds it may choose the member's password, until it expires. */
export const linkOutput = z.object({ token: z.string(), expiresAt: z.string() });
export type Link = z.output<typeof linkOutput>;

export const tokenInput = z.string().min(1, 'The link is not complete.').max(200, 'The link is not complete.');

/** Makes a link for a member; one that was made before stops working. */
export async function issueLink(tx: Connection, userId: string, by: string | null, days = 7): Promise<Link> {
  const token = randomBytes(32).toString('base64url');
  await withdrawLinks(tx, [userId]);
  const [row] = await tx.objects<{ expiresAt: string }>(sql`
    insert into invitations (id, user_id, token_hash, invited_by, expires_at)
    values (${uuidv7()}::uuid, ${userId}::uuid, ${hashOf(token)}, ${by}::uuid, now() + make_interval(days => ${days}::int))
    returning expires_at as "expiresAt"`);
  return { token, expiresAt: row?.expiresAt ?? '' };
}

/** Makes every unused link of these members useless. */
export async function withdrawLinks(tx: Connection, userIds: readonly string[]): Promise<void> {
  await tx.rows(
    sql`delete from invitations where user_id = any(${sql.param(userIds)}::uuid[]) and accepted_at is null`,
  );
}

/** Whose link a token is. `isActive`: they have signed in before, so the link is for a new password. */
export interface LinkHolder {
  readonly id: string;
  readonly userId: string;
  readonly isActive: boolean;
  readonly expiresAt: string;
}

/** @throws NotFoundError when the token names no link that can still be used */
export async function linkHolder(db: Connection, token: string): Promise<LinkHolder> {
  const [holder] = await db.objects<LinkHolder>(sql`
    select i.id, u.id as "userId", u.is_active as "isActive", i.expires_at as "expiresAt"
    from invitations i join users u on u.id = i.user_id
    where i.token_hash = ${hashOf(token)} and i.accepted_at is null and i.expires_at > now() and not u.is_deactivated`);
  if (!holder) throw new NotFoundError('This link is used up or too old. Ask an admin for a new one.');
  return holder;
}

/** Marks a link as used. Under the lock, so that it is used once. */
export async function useLink(tx: Connection, { id }: LinkHolder): Promise<void> {
  await tx.rows(sql`update invitations set accepted_at = now() where id = ${id}::uuid`);
}

/** Removes links that ended 30 days ago; whoever has one is told the same as for one that was never made. */
export async function removeOldLinks(db: Connection): Promise<void> {
  await db.rows(sql`delete from invitations where expires_at < now() - interval '30 days'`);
}

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');
