import { sql } from 'drizzle-orm';
import { index, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { createdAt } from './columns.ts';
import { operations } from './ledger.ts';

/**
 * Which record became part of which, so that an old id leads to the one that was kept. The ids are no foreign keys: an old id
 * leads on after its record was purged. A merge that was taken back stays here, as it may be done again by undoing the undo.
 */
export const recordMerges = pgTable(
  'record_merges',
  {
    fromId: uuid('from_id').notNull(),
    toId: uuid('to_id').notNull(),
    object: text('object').notNull(),
    operationId: uuid('operation_id')
      .notNull()
      .references(() => operations.id, { onDelete: 'restrict' }),
    /** The operation that brought the record back; null while the old id leads on. */
    endedBy: uuid('ended_by').references(() => operations.id, { onDelete: 'restrict' }),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.fromId, t.operationId] }),
    uniqueIndex('record_merges_standing').on(t.fromId).where(sql`${t.endedBy} is null`),
    index('record_merges_operation').on(t.operationId),
  ],
);
