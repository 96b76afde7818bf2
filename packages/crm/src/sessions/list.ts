import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Context } from '../context/index.ts';
import { requireUser } from '../members/require-user.ts';

/** One of a person's own sessions, so that they can tell them apart. */
export const sessionOutput = z.object({
  id: z.string(),
  userAgent: z.string().nullable(),
  createdAt: z.string(),
  expiresAt: z.string(),
});

/** The sessions that the actor has open, newest first. */
export async function listSessions(context: Context): Promise<z.output<typeof sessionOutput>[]> {
  return context.db.objects(sql`select id, user_agent as "userAgent", created_at as "createdAt", expires_at as "expiresAt"
    from sessions where user_id = ${requireUser(context)}::uuid and expires_at > now() order by created_at desc, id limit 100`);
}
