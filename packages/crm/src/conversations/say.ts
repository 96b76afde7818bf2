import { type SQL, sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { answerable, type Context } from '../context/index.ts';
import { ForbiddenError, NotFoundError } from '../errors/index.ts';
import { requireCapability } from '../permissions/index.ts';
import type { MessagePart } from './conversation.ts';

/**
 * Whose conversations these are.
 * @throws ForbiddenError
 */
function requireAsker({ actor }: Pick<Context, 'actor'>): NonNullable<ReturnType<typeof answerable>> {
  requireCapability(actor.role, 'useAi');
  const asker = answerable(actor);
  if (asker) return asker;
  throw new ForbiddenError('Conversations belong to people and keys. Sign in, or use an API key.');
}

/** The condition under which a conversation `c` is the actor's. */
export function ownConversations(context: Pick<Context, 'actor'>): SQL {
  const { userId, keyId } = requireAsker(context);
  return userId === null ? sql`c.api_key_id = ${keyId}::uuid` : sql`c.user_id = ${userId}::uuid`;
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
  const { userId, keyId } = requireAsker(context);
  const id = conversationId ?? uuidv7();
  const first = said.parts.find((part) => part.type === 'text');
  const title = (first?.text ?? 'Conversation').replaceAll(/\s+/g, ' ').slice(0, 120);
  await context.db.transaction(async (tx) => {
    const [kept] = await tx.rows(
      conversationId === undefined
        ? sql`insert into conversations (id, user_id, api_key_id, title)
            values (${id}::uuid, ${userId}::uuid, ${keyId}::uuid, ${title}) returning id`
        : sql`update conversations c set updated_at = now() where id = ${id}::uuid and ${ownConversations(context)} returning id`,
    );
    if (!kept) throw new NotFoundError('There is no such conversation, or it is not yours.');
    await tx.rows(sql`insert into messages (id, conversation_id, role, parts, model) values (${uuidv7()}::uuid, ${id}::uuid,
      ${said.role}, ${JSON.stringify(said.parts)}::jsonb, ${said.model ?? null})`);
  });
  return id;
}
