import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Context } from '../context/index.ts';
import { NotFoundError } from '../errors/index.ts';
import { revokeSessions } from './revoke.ts';

export const endSessionInput = z.strictObject({
  id: z.string().regex(/^[0-9a-f]{64}$/, 'This is not the id of a session.'),
});

/**
 * Ends one of the actor's own sessions.
 * @throws NotFoundError when it is not theirs, or has ended
 */
export async function endSession({ db, actor }: Context, { id }: z.output<typeof endSessionInput>): Promise<void> {
  const ended = await db.rows(
    sql`delete from sessions where id = ${id} and user_id = ${actor.userId}::uuid returning id`,
  );
  if (ended.length === 0) throw new NotFoundError('This session has ended already.');
}

/** Ends every session of the actor but the one that asks. Returns how many. */
export async function endOtherSessions({
  db,
  actor,
  session,
}: Context & { readonly session: { readonly id: string } | null }): Promise<number> {
  return actor.userId === null ? 0 : revokeSessions(db, actor.userId, session?.id);
}
