import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Context } from '../context/index.ts';
import { NotFoundError } from '../errors/index.ts';
import { requireUser } from '../members/require-user.ts';
import { revokeSessions } from './revoke.ts';

export const endSessionInput = z.strictObject({
  id: z.string().regex(/^[0-9a-f]{64}$/, 'This is not the id of a session.'),
});

/**
 * Ends one of the actor's own sessions.
 * @throws NotFoundError when it is not theirs, or has ended
 */
export async function endSession(context: Context, { id }: z.output<typeof endSessionInput>): Promise<void> {
  const ended = await context.db.rows(
    sql`delete from sessions where id = ${id} and user_id = ${requireUser(context)}::uuid returning id`,
  );
  if (ended.length === 0) throw new NotFoundError('This session has ended already.');
}

/** Ends every session of the actor but the one that asks. Returns how many. */
export async function endOtherSessions(
  context: Context & { readonly session: { readonly id: string } | null },
): Promise<number> {
  return revokeSessions(context.db, requireUser(context), context.session?.id);
}
