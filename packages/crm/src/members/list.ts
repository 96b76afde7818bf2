import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Context } from '../context/index.ts';
import { hasCapability } from '../permissions/index.ts';
import { type Member, memberStatuses, selectMembers, statusOf } from './member.ts';

export const listMembersInput = z.strictObject({
  /** A part of the name or e-mail address. */
  search: z.string().max(200).optional(),
  status: z.array(z.enum(memberStatuses)).max(3).optional(),
});

/**
 * The team, by name; at most 1,000 members. Phone numbers and what is there for managing members are told to who may
 * manage them, and a member's own to themselves.
 */
export async function listMembers(
  { db, actor }: Pick<Context, 'db' | 'actor'>,
  { search = '', status }: z.output<typeof listMembersInput> = {},
): Promise<Member[]> {
  const words = search
    .replaceAll('\0', '')
    .replace(/[\\%_]/g, '\\$&')
    .trim();
  const found = words ? sql`(u.name ilike ${`%${words}%`} or u.email like ${`%${words.toLowerCase()}%`})` : sql`true`;
  const standing = status ? sql`${statusOf} = any(${sql.param(status)}::text[])` : sql`true`;
  const members = await selectMembers(db, sql`${found} and ${standing}`);
  if (hasCapability(actor.role, 'manageMembers')) return members;
  return members.map((member) =>
    member.id === actor.userId ? member : { ...member, phone: null, externalId: null, linkExpiresAt: null },
  );
}
