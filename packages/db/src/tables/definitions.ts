import { sql } from 'drizzle-orm';
import { boolean, check, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { createdAt, instant } from './columns.ts';

/**
 * Objects of the team's own. Each is a table of its own, which the operations on definitions make; while a definition is
 * deleted its table stands under another name, and its key and address are free.
 */
export const objectDefinitions = pgTable(
  'object_definitions',
  {
    id: uuid('id').primaryKey(),
    key: text('key').notNull(),
    singular: text('singular').notNull(),
    plural: text('plural').notNull(),
    slug: text('slug').notNull(),
    icon: text('icon').notNull(),
    description: text('description').notNull(),
    /** What the field that names a record is called, and what is said of it. */
    titleLabel: text('title_label').notNull(),
    titleHelp: text('title_help'),
    titleUnique: boolean('title_unique').notNull(),
    position: integer('position').notNull(),
    createdAt: createdAt(),
    deletedAt: instant('deleted_at'),
  },
  (t) => [
    uniqueIndex('object_definitions_key').on(t.key).where(sql`${t.deletedAt} is null`),
    uniqueIndex('object_definitions_slug').on(t.slug).where(sql`${t.deletedAt} is null`),
    check('object_definitions_key_form', sql`${t.key} ~ '^[a-z][a-zA-Z0-9]{0,39}$'`),
  ],
);

/** Fields that the team added, to its own objects and to those that ship. Their values are columns named `c_…`. */
export const fieldDefinitions = pgTable(
  'field_definitions',
  {
    /** What diffs in the ledger, and sets of values, are keyed by. */
    id: uuid('id').primaryKey(),
    /** The object's key. */
    object: text('object').notNull(),
    /** The object itself, where it is one of the team's own: another one may have had its key. */
    objectId: uuid('object_id').references(() => objectDefinitions.id, { onDelete: 'cascade' }),
    key: text('key').notNull(),
    type: text('type').notNull(),
    label: text('label').notNull(),
    help: text('help'),
    isRequired: boolean('is_required').notNull(),
    isUnique: boolean('is_unique').notNull(),
    /** What only some types have: options, target, format, bounds, default. */
    settings: jsonb('settings').notNull().default({}),
    position: integer('position').notNull(),
    /** Its column, while that is not the one that its key gives: that one was another field's a moment ago. */
    columnName: text('column_name'),
    createdAt: createdAt(),
    deletedAt: instant('deleted_at'),
  },
  (t) => [
    uniqueIndex('field_definitions_key').on(t.object, t.key).where(sql`${t.deletedAt} is null`),
    check('field_definitions_key_form', sql`${t.key} ~ '^[a-z][a-zA-Z0-9]{0,39}$'`),
  ],
);

/**
 * Fields that are being converted to another type: their new columns are being filled. Whoever converts looks in every few
 * seconds; a row that nobody has looked in on for long is what a process that was ended has left behind.
 */
export const fieldConversions = pgTable('field_conversions', {
  /** The id that the field will have; its columns are named after it. */
  id: uuid('id').primaryKey(),
  fieldId: uuid('field_id')
    .notNull()
    .unique()
    .references(() => fieldDefinitions.id, { onDelete: 'cascade' }),
  beatAt: instant('beat_at').notNull().defaultNow(),
});

/** Which telling of the schema this is: whoever changes definitions locks the row, raises it and announces it. */
export const schemaVersion = pgTable(
  'schema_version',
  {
    id: integer('id').primaryKey().default(1),
    version: integer('version').notNull().default(1),
  },
  (t) => [check('schema_version_single', sql`${t.id} = 1`)],
);
