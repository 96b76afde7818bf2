import { sql } from 'drizzle-orm';
import { boolean, check, index, pgTable, primaryKey, smallint, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';

/** The root under every record of every object, so that links to any record are real foreign keys. */
export const records = pgTable('records', {
  id: uuid('id').primaryKey(),
  object: text('object').notNull(),
});

/** E-mails, phones and links of any record: one row a value, normalised. `field_id` is the field's id. */
export const labelledValues = pgTable(
  'labelled_values',
  {
    recordId: uuid('record_id')
      .notNull()
      .references(() => records.id, { onDelete: 'cascade' }),
    fieldId: text('field_id').notNull(),
    position: smallint('position').notNull(),
    value: text('value').notNull(),
    label: text('label'),
    isPrimary: boolean('is_primary').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.recordId, t.fieldId, t.position] }),
    // A hash, since a web address may be longer than what a B-tree takes.
    index('labelled_values_value').using('hash', t.value),
    index('labelled_values_value_words').using('gin', t.value.op('gin_trgm_ops')),
    uniqueIndex('labelled_values_one_primary').on(t.recordId, t.fieldId).where(sql`${t.isPrimary}`),
    check('labelled_values_not_blank', sql`${t.value} <> ''`),
  ],
);

/** What a task, note or activity is about: any records. */
export const recordLinks = pgTable(
  'record_links',
  {
    fromId: uuid('from_id')
      .notNull()
      .references(() => records.id, { onDelete: 'cascade' }),
    toId: uuid('to_id')
      .notNull()
      .references(() => records.id, { onDelete: 'cascade' }),
  },
  (t) => [
    primaryKey({ columns: [t.fromId, t.toId] }),
    index('record_links_to').on(t.toId, t.fromId),
    check('record_links_not_self', sql`${t.fromId} <> ${t.toId}`),
  ],
);

/** Records that fields of others point to, several to a field: many companies of one order. `field_id` is the field's id. */
export const relationLinks = pgTable(
  'relation_links',
  {
    fromId: uuid('from_id')
      .notNull()
      .references(() => records.id, { onDelete: 'cascade' }),
    fieldId: text('field_id').notNull(),
    toId: uuid('to_id')
      .notNull()
      .references(() => records.id, { onDelete: 'cascade' }),
  },
  (t) => [
    primaryKey({ columns: [t.fromId, t.fieldId, t.toId] }),
    index('relation_links_to').on(t.toId, t.fieldId, t.fromId),
    check('relation_links_not_self', sql`${t.fromId} <> ${t.toId}`),
  ],
);
