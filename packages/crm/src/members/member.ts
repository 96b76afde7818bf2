import type { Connection } from '@cardinal/db/connection';
import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { NotFoundError } from '../errors/index.ts';

export const memberStatuses = ['invited', 'active', 'deactivated'] as const;

/** Someone on the team: who may own records, whether or not they can sign in. Instants are ISO 8601. */
export const memberOutput = z.object({
  id: z.string(),
  email: z.string().nullable(),
  username: z.string(),
  name: z.string(),
  firstName: z.string().nullable(),
  lastName: z.string().nullable(),
  /** The key of their role. */
  role: z.string(),
  status: z.enum(memberStatuses),
  jobTitle: z.string().nullable(),
  phone: z.string().nullable(),
  avatarUrl: z.string().nullable(),
  bio: z.string().nullable(),
  externalId: z.string().nullable(),
  createdAt: z.string(),
  /** Until when a link that was made for them can be used; null without one. */
  linkExpiresAt: z.string().nullable(),
});
export type Member = z.output<typeof memberOutput>;

/** A member's status, of `users u`. */
export const statusOf = sql`case when u.is_deactivated then 'deactivated' when u.is_active then 'active' else 'invited' end`;

/** Members under a condition on `users u` and `profiles p`, by name. */
export const selectMembers = (db: Connection, where: SQL): Promise<Member[]> =>
  db.objects<Member>(sql`
    select u.id, u.email, u.username, u.name, u.first_name as "firstName", u.last_name as "lastName", p.role,
      ${statusOf} as status,
      p.job_title as "jobTitle", p.phone, p.avatar_url as "avatarUrl", p.bio, u.external_id as "externalId",
      u.created_at as "createdAt",
      (select max(i.expires_at) from invitations i
        where i.user_id = u.id and i.accepted_at is null and i.expires_at > now()) as "linkExpiresAt"
    from users u join profiles p on p.user_id = u.id where ${where} order by lower(u.name), u.id limit 1000`);

/** @throws NotFoundError */
export async function memberById(db: Connection, id: string): Promise<Member> {
  const [member] = await selectMembers(db, sql`u.id = ${id}::uuid`);
  if (!member) throw new NotFoundError('This member does not exist.');
  return member;
}
