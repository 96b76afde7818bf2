import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Context } from '../context/index.ts';
import { NotFoundError } from '../errors/index.ts';
import type { Conversation, MessagePart, StoredMessage } from './conversation.ts';
import { ownConversations } from './say.ts';

export const conversationIdInput = z.strictObject({ id: z.uuid().toLowerCase() });

/** The newest conversations of the actor, the latest first. */
export async function listConversations(context: Context): Promise<Conversation[]> {
  return await context.db.objects<Conversation>(sql`select id, title, updated_at as "updatedAt" from conversations c
    where ${ownConversations(context)} order by updated_at desc, id desc limit 50`);
}

/** What was said in a conversation last, oldest first. */
export async function readMessages(context: Context, id: string): Promise<StoredMessage[]> {
  const rows = await context.db.objects<Omit<StoredMessage, 'parts'> & { parts: string }>(sql`
    select m.id, m.role, m.parts::text as parts, m.model, m.created_at as "createdAt"
    from messages m join conversations c on c.id = m.conversation_id
    where c.id = ${id}::uuid and ${ownConversations(context)} order by m.id desc limit 100`);
  if (rows.length === 0) throw new NotFoundError('There is no such conversation, or it is not yours.');
  return rows.reverse().map(({ parts, ...row }) => ({ ...row, parts: JSON.parse(parts) as MessagePart[] }));
}
