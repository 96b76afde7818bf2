import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Context } from '../context/index.ts';
import { type Member, memberStatuses, selectMembers, statusOf } from './member.ts';

export const listMembersInput = z.strictObject({
  /** A part of the name or e-mail address. */
  search: z.string().max(200).optional(),
  status: z.array(z.enum(memberStatuses)).max(3).optional(),
});

/** The team, by name; at most 1,000 members. */
export async function listMembers(
  { db }: Pick<Context, 'db'>,
  { search = '', status }: z.output<typeof listMembersInput> = {},
): Promise<Member[]> {
  const words = search
    .replaceAll('\0', '')
    .replace(/[\\%_]/g, '\\$&')
    .trim();
  const found = words ? sql`(u.name ilike ${`%${words}%`} or u.email like ${`%${words.toLowerCase()}%`})` : sql`true`;
  const standing = status ? sql`${statusOf} = any(${sql.param(status)}::text[])` : sql`true`;
  return selectMembers(db, sql`${found} and ${standing}`);
}
