import { sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../context/index.ts';
import { ForbiddenError, NotFoundError } from '../errors/index.ts';
import { requireCapability } from '../permissions/index.ts';
import type { MessagePart } from './conversation.ts';

/** Whose conversations these are. */
export function requireAsker({ actor }: Pick<Context, 'actor'>): string {
  requireCapability(actor.role, 'useAi');
  if (actor.userId !== null) return actor.userId;
  throw new ForbiddenError(
    'Conversations belong to people. Sign in, or use a key that a person made in Settings → API keys.',
  );
}

interface Said {
  readonly role: 'user' | 'assistant';
  readonly parts: readonly MessagePart[];
  readonly model?: string;
}

/**
 * Adds a message to a conversation of the actor's; without one, begins one that is called after what was said.
 * @returns the conversation's id
 * @throws NotFoundError when it is not theirs
 */
export async function say(context: Context, conversationId: string | undefined, said: Said): Promise<string> {
  const userId = requireAsker(context);
  const id = conversationId ?? uuidv7();
  const first = said.parts.find((part) => part.type === 'text');
  const title = (first?.text ?? 'Conversation').replaceAll(/\s+/g, ' ').slice(0, 120);
  await context.db.transaction(async (tx) => {
    const [kept] = await tx.rows(
      conversationId === undefined
        ? sql`insert into conversations (id, user_id, title) values (${id}::uuid, ${userId}::uuid, ${title}) returning id`
        : sql`update conversations set updated_at = now() where id = ${id}::uuid and user_id = ${userId}::uuid returning id`,
    );
    if (!kept) throw new NotFoundError('There is no such conversation, or it is not yours.');
    await tx.rows(sql`insert into messages (id, conversation_id, role, parts, model) values (${uuidv7()}::uuid, ${id}::uuid,
      ${said.role}, ${JSON.stringify(said.parts)}::jsonb, ${said.model ?? null})`);
  });
  return id;
}
