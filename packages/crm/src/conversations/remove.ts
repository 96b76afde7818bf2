import { sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Context } from '../context/index.ts';
import { NotFoundError } from '../errors/index.ts';
import type { conversationIdInput } from './read.ts';
import { ownConversations } from './say.ts';

/** Deletes a conversation of the actor's for good; what was proposed in it stays. */
export async function removeConversation(context: Context, { id }: z.infer<typeof conversationIdInput>): Promise<void> {
  const [removed] = await context.db.rows(
    sql`delete from conversations c where id = ${id}::uuid and ${ownConversations(context)} returning id`,
  );
  if (!removed) throw new NotFoundError('There is no such conversation, or it is not yours.');
}
