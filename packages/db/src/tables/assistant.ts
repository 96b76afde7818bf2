import { sql } from 'drizzle-orm';
import { check, index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { createdAt, instant, oneOf } from './columns.ts';
import { apiKeys } from './keys.ts';
import { operations } from './ledger.ts';
import { users } from './people.ts';
import { records } from './records.ts';

/** What one person, or one key that no person made, asked the assistant in one go, and what it answered. Nobody else reads it. */
export const conversations = pgTable(
  'conversations',
  {
    id: uuid('id').primaryKey(),
    userId: uuid('user_id').references(() => users.id, { onDelete: 'cascade' }),
    apiKeyId: uuid('api_key_id').references(() => apiKeys.id, { onDelete: 'cascade' }),
    title: text('title').notNull(),
    createdAt: createdAt(),
    updatedAt: instant('updated_at').notNull().default(sql`now()`),
  },
  (t) => [
    index('conversations_newest').on(t.userId, t.updatedAt),
    index('conversations_newest_of_key').on(t.apiKeyId, t.updatedAt),
    check('conversations_asked', sql`(${t.userId} is null) <> (${t.apiKeyId} is null)`),
  ],
);

export const messageRoles = ['user', 'assistant'] as const;

/** What was said in a conversation. `parts`: words, the calls of tools with what they gave, proposals by their ids. */
export const messages = pgTable(
  'messages',
  {
    id: uuid('id').primaryKey(),
    conversationId: uuid('conversation_id')
      .notNull()
      .references(() => conversations.id, { onDelete: 'cascade' }),
    role: text('role').notNull(),
    parts: jsonb('parts').notNull(),
    /** Which model answered; null for what a person said. */
    model: text('model'),
    createdAt: createdAt(),
  },
  (t) => [
    index('messages_conversation').on(t.conversationId, t.id),
    check('messages_role', oneOf(t.role, messageRoles)),
  ],
);

export const actionStatuses = ['suggested', 'approved', 'applied', 'rejected', 'failed'] as const;

/** What a machine proposes to change. Nothing of it is in the records until a person applies it. */
export const agentActions = pgTable(
  'agent_actions',
  {
    id: uuid('id').primaryKey(),
    /** What kind of change: `update`, `create` or `move`, of the first of its operations. */
    actionType: text('action_type').notNull(),
    status: text('status').notNull().default('suggested'),
    /** What the person asked for. */
    prompt: text('prompt').notNull(),
    /** What is proposed: operations with values, and what stood there when it was proposed. */
    payload: jsonb('payload').notNull(),
    /** What became of it: the records that were made or changed. */
    result: jsonb('result'),
    /** In one sentence, what it is about and why. */
    reason: text('reason').notNull(),
    targetObject: text('target_object').notNull(),
    /** The record that it is about; null for one that is yet to be made. */
    targetId: uuid('target_id').references(() => records.id, { onDelete: 'set null' }),
    /** Provider and model, as `local/grammar`. */
    model: text('model').notNull(),
    /** On whose behalf it was proposed: a person's, or that of a key which no person made. */
    actorId: uuid('actor_id').references(() => users.id, { onDelete: 'restrict' }),
    apiKeyId: uuid('api_key_id').references(() => apiKeys.id, { onDelete: 'restrict' }),
    conversationId: uuid('conversation_id').references(() => conversations.id, { onDelete: 'set null' }),
    createdAt: createdAt(),
    decidedBy: uuid('decided_by').references(() => users.id, { onDelete: 'restrict' }),
    decidedByKey: uuid('decided_by_key').references(() => apiKeys.id, { onDelete: 'restrict' }),
    decidedAt: instant('decided_at'),
    /** Why it was rejected, or why it could not be applied. */
    remark: text('remark'),
    operationId: uuid('operation_id').references(() => operations.id, { onDelete: 'restrict' }),
  },
  (t) => [
    index('agent_actions_open').on(t.createdAt, t.id).where(sql`${t.status} = 'suggested'`),
    index('agent_actions_target').on(t.targetId, t.createdAt),
    index('agent_actions_operation').on(t.operationId),
    check('agent_actions_type', oneOf(t.actionType, ['create', 'update', 'move'])),
    check('agent_actions_status', oneOf(t.status, actionStatuses)),
    check('agent_actions_asked', sql`(${t.actorId} is null) <> (${t.apiKeyId} is null)`),
    check('agent_actions_decided', sql`(${t.status} = 'suggested') = (${t.decidedAt} is null)`),
    check('agent_actions_applied', sql`(${t.status} = 'applied') = (${t.operationId} is not null)`),
  ],
);
