import { sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Context } from '../context/index.ts';
import { NotFoundError } from '../errors/index.ts';
import type { conversationIdInput } from './read.ts';
import { requireAsker } from './say.ts';

/** Deletes a conversation of the actor's for good; what was proposed in it stays. */
export async function removeConversation(context: Context, { id }: z.infer<typeof conversationIdInput>): Promise<void> {
  const userId = requireAsker(context);
  const [removed] = await context.db.rows(
    sql`delete from conversations where id = ${id}::uuid and user_id = ${userId}::uuid returning id`,
  );
  if (!removed) throw new NotFoundError('There is no such conversation, or it is not yours.');
}
