import { sql } from 'drizzle-orm';
import { check, index, jsonb, pgTable, primaryKey, real, text, uuid } from 'drizzle-orm/pg-core';
import { createdAt, instant } from './columns.ts';
import { users } from './people.ts';
import { records } from './records.ts';

/** What records are compared by: two that share a key may be the same. Kept by the worker, behind the ledger. */
export const duplicateKeys = pgTable(
  'duplicate_keys',
  {
    recordId: uuid('record_id')
      .notNull()
      .references(() => records.id, { onDelete: 'cascade' }),
    object: text('object').notNull(),
    /** The path of the field that it is of, or of two fields. */
    field: text('field').notNull(),
    key: text('key').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.recordId, t.field, t.key] }),
    index('duplicate_keys_key').on(t.object, t.field, t.key),
  ],
);

/** Two records that are likely the same, or that someone said are not. `low_id` is the older one. */
export const duplicatePairs = pgTable(
  'duplicate_pairs',
  {
    lowId: uuid('low_id')
      .notNull()
      .references(() => records.id, { onDelete: 'cascade' }),
    highId: uuid('high_id')
      .notNull()
      .references(() => records.id, { onDelete: 'cascade' }),
    object: text('object').notNull(),
    /** Log-odds, in bits, that they are the same; what every field adds to them stands in `parts`, by its path. */
    bits: real('bits').notNull(),
    parts: jsonb('parts').notNull(),
    foundAt: createdAt(),
    dismissedAt: instant('dismissed_at'),
    dismissedBy: uuid('dismissed_by').references(() => users.id, { onDelete: 'set null' }),
  },
  (t) => [
    primaryKey({ columns: [t.lowId, t.highId] }),
    index('duplicate_pairs_high').on(t.highId),
    index('duplicate_pairs_open').on(t.object, t.bits, t.lowId, t.highId).where(sql`${t.dismissedAt} is null`),
    check('duplicate_pairs_ordered', sql`${t.lowId} < ${t.highId}`),
  ],
);

/** How far the worker has come: with an object's records (`position`: the last id; null: all), or (`*`) with the ledger. */
export const duplicateProgress = pgTable('duplicate_progress', {
  subject: text('subject').primaryKey(),
  /** What is compared; when that is another, all records are compared anew. */
  shape: text('shape').notNull(),
  position: text('position'),
});
