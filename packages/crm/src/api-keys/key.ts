import { createHash } from 'node:crypto';
import type { Connection } from '@cardinal/db/connection';
import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';

/** What every key begins with, so that people and secret scanners know one when they see it. */
export const tokenStart = 'crd_';

const keyStatuses = ['active', 'expired', 'revoked', 'orphaned'] as const;

/** A key as it is shown; the secret itself is told once, when it is made. Instants are ISO 8601. */
export const apiKeyOutput = z.object({
  id: z.uuid(),
  name: z.string(),
  /** The beginning of the secret. */
  prefix: z.string(),
  /** The key of its role. */
  role: z.string(),
  /** Who made it; null when the operator did, at the command line. */
  createdBy: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  createdAt: z.string(),
  expiresAt: z.string().nullable(),
  /** To the minute; null while it was never used. */
  lastUsedAt: z.string().nullable(),
  revokedAt: z.string().nullable(),
  /** `orphaned`: who made it may not sign in any more, so it does not work either. */
  status: z.enum(keyStatuses),
});
export type ApiKey = z.output<typeof apiKeyOutput>;

/**
 * What is kept of a secret. A plain hash is enough, where a password needs a slow one: 32 random bytes cannot be guessed,
 * however fast one tries, and every request has to be answered.
 */
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** A key's status, of `api_keys k` and its maker `users u`. */
export const statusOf = sql`case when k.revoked_at is not null then 'revoked'
  when k.expires_at <= now() then 'expired'
  when u.id is not null and (u.is_deactivated or not u.is_active) then 'orphaned' else 'active' end`;

type Row = Omit<ApiKey, 'createdBy'> & { readonly userId: string | null; readonly userName: string | null };

/** Keys under a condition on `api_keys k`, newest first. */
export async function selectKeys(db: Connection, where: SQL): Promise<ApiKey[]> {
  const rows = await db.objects<Row>(sql`
    select k.id, k.name, k.prefix, k.role, k.created_at as "createdAt", k.expires_at as "expiresAt",
      k.last_used_at as "lastUsedAt", k.revoked_at as "revokedAt", ${statusOf} as status,
      u.id as "userId", u.name as "userName"
    from api_keys k left join users u on u.id = k.user_id where ${where} order by k.created_at desc, k.id limit 1000`);
  return rows.map(({ userId, userName, ...key }) => ({
    ...key,
    createdBy: userId && userName !== null ? { id: userId, name: userName } : null,
  }));
}
