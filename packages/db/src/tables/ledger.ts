import { sql } from 'drizzle-orm';
import { type AnyPgColumn, bigint, check, index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { instant, oneOf, xid8 } from './columns.ts';
import { apiKeys } from './keys.ts';
import { users } from './people.ts';

export const actorKinds = ['user', 'key', 'import', 'system', 'local'] as const;
export const changeActions = ['create', 'update', 'trash', 'restore', 'purge'] as const;

/** One act of someone: it may change one record or thousands, at once or in chunks. Append-only. */
export const operations = pgTable(
  'operations',
  {
    id: uuid('id').primaryKey(),
    kind: text('kind').notNull(),
    actorKind: text('actor_kind').notNull(),
    actorId: uuid('actor_id').references(() => users.id, { onDelete: 'restrict' }),
    /** With which key it was done; `actor_id` is who made that key. */
    apiKeyId: uuid('api_key_id').references(() => apiKeys.id, { onDelete: 'restrict' }),
    requestId: text('request_id'),
    /** The operation that this one takes back. */
    undoes: uuid('undoes').references((): AnyPgColumn => operations.id, { onDelete: 'restrict' }),
    at: instant('at').notNull().default(sql`now()`),
  },
  (t) => [
    index('operations_actor').on(t.actorId, t.at),
    index('operations_undoes').on(t.undoes),
    check('operations_actor_kind', oneOf(t.actorKind, actorKinds)),
    check('operations_key_named', sql`(${t.actorKind} = 'key') = (${t.apiKeyId} is not null)`),
  ],
);

/**
 * What an operation did to each record, in order. `diff` is `{ fieldId: [before, after] }`. `record_id` is no foreign
 * key: the history of a purged record remains. `xid` is what consumers of the ledger read behind.
 */
export const changes = pgTable(
  'changes',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    xid: xid8('xid').notNull().default(sql`pg_current_xact_id()`),
    at: instant('at').notNull().default(sql`now()`),
    operationId: uuid('operation_id')
      .notNull()
      .references(() => operations.id, { onDelete: 'restrict' }),
    object: text('object').notNull(),
    recordId: uuid('record_id').notNull(),
    action: text('action').notNull(),
    version: integer('version').notNull(),
    diff: jsonb('diff').notNull().default({}),
    /** Ids of the records that it points to no more: from these, what pointed to a record once is found again. */
    released: uuid('released').array(),
  },
  (t) => [
    index('changes_record').on(t.recordId, t.id),
    // Few changes let go of anything: each is found at once, rather than read from what the index has pending.
    index('changes_released')
      .using('gin', t.released)
      .with({ fastupdate: false })
      .where(sql`${t.released} is not null`),
    // An operation's changes record by record: undoing goes through them so, a page at a time.
    index('changes_operation').on(t.operationId, t.recordId, t.id),
    index('changes_feed').on(t.xid, t.id),
    check('changes_action', oneOf(t.action, changeActions)),
  ],
);

/** Which telling of the ledger this is: a restored backup raises it, since positions in the feed mean something else after. */
export const ledgerEpoch = pgTable(
  'ledger_epoch',
  {
    id: integer('id').primaryKey().default(1),
    epoch: integer('epoch').notNull().default(1),
  },
  (t) => [check('ledger_epoch_single', sql`${t.id} = 1`)],
);
