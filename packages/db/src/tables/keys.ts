import { index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { createdAt, instant } from './columns.ts';
import { users } from './people.ts';
import { roles } from './roles.ts';

/**
 * Secrets with which programs act: only the hash of each is kept. They are revoked and never deleted, as the ledger
 * refers to them. A key that the operator made at the command line has no user.
 */
export const apiKeys = pgTable(
  'api_keys',
  {
    id: uuid('id').primaryKey(),
    name: text('name').notNull(),
    /** The beginning of the secret, by which people tell keys apart. */
    prefix: text('prefix').notNull(),
    tokenHash: text('token_hash').notNull(),
    role: text('role')
      .notNull()
      .references(() => roles.key),
    userId: uuid('user_id').references(() => users.id, { onDelete: 'restrict' }),
    createdAt: createdAt(),
    expiresAt: instant('expires_at'),
    lastUsedAt: instant('last_used_at'),
    revokedAt: instant('revoked_at'),
  },
  (t) => [
    uniqueIndex('api_keys_token').on(t.tokenHash),
    index('api_keys_user').on(t.userId),
    index('api_keys_role').on(t.role),
  ],
);

/**
 * What was answered to a write that carried an `Idempotency-Key`, kept for a day. A row is written in the transaction of
 * the write that it answers: there is none without the other. `caller` is `key:<id>` or `user:<id>`.
 */
export const idempotentReplies = pgTable(
  'idempotent_replies',
  {
    caller: text('caller').notNull(),
    key: text('key').notNull(),
    /** A hash of what was asked: method, address and body. */
    fingerprint: text('fingerprint').notNull(),
    status: integer('status').notNull(),
    headers: jsonb('headers').notNull(),
    body: text('body'),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.caller, t.key] }), index('idempotent_replies_oldest').on(t.createdAt)],
);
