import { sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { answerable, type Context } from '../context/index.ts';
import { requireCapability } from '../permissions/index.ts';
import type { DraftedChange } from './proposal.ts';

export interface Suggestion {
  readonly changes: readonly DraftedChange[];
  /** What the person asked for, in their words. */
  readonly prompt: string;
  readonly reason: string;
  readonly model: string;
  readonly conversationId?: string;
}

/**
 * Keeps what a machine proposes until a person decides. The records are not touched.
 * @returns the proposal's id
 */
export async function suggestChanges(context: Context, suggestion: Suggestion): Promise<string> {
  requireCapability(context.actor.role, 'useAi');
  const { changes, prompt, reason, model, conversationId } = suggestion;
  const [first] = changes;
  const asker = answerable(context.actor);
  if (!first || !asker) throw new Error('a proposal is about something, on behalf of someone');
  const id = uuidv7();
  await context.db.rows(sql`
    insert into agent_actions (id, action_type, prompt, payload, reason, target_object, target_id, model, actor_id,
      api_key_id, conversation_id)
    values (${id}::uuid, ${first.kind}, ${prompt.slice(0, 5000)}, ${JSON.stringify(changes)}::jsonb,
      ${reason.slice(0, 1000)}, ${first.object}, ${first.id}::uuid, ${model}, ${asker.userId}::uuid,
      ${asker.keyId}::uuid, ${conversationId ?? null}::uuid)`);
  return id;
}
