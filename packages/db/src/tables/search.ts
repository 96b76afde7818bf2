import { sql } from 'drizzle-orm';
import { index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { byteOrderedText } from './columns.ts';
import { records } from './records.ts';

/** What each record is found by, one row a record; a record in the trash has none. Written with the record. */
export const searchDocs = pgTable(
  'search_docs',
  {
    recordId: uuid('record_id')
      .primaryKey()
      .references(() => records.id, { onDelete: 'cascade' }),
    object: text('object').notNull(),
    ownerId: uuid('owner_id'),
    title: text('title').notNull(),
    /** What tells it from another of the same title: an e-mail address, a domain. */
    subtitle: text('subtitle'),
    /** `plain_words(title)`. */
    titleWords: byteOrderedText('title_words').notNull(),
    /** All that it is found by, with spaces between. */
    tokens: text('tokens').notNull(),
  },
  (t) => [
    index('search_docs_title').on(t.object, t.titleWords),
    index('search_docs_tokens').using(
      'gin',
      sql`array_to_tsvector(array_remove(string_to_array(${t.tokens}, ' '), ''))`,
    ),
  ],
);

/** The words of titles, which what was typed is corrected by. `count` says roughly how often each was seen. */
export const searchWords = pgTable(
  'search_words',
  {
    word: byteOrderedText('word').primaryKey(),
    count: integer('count').notNull(),
  },
  (t) => [index('search_words_deletes').using('gin', sql`word_deletes(${t.word})`)],
);

/** How far the worker has come with an object's rows (`position`: the last id; null: all of them), or with the words. */
export const searchProgress = pgTable('search_progress', {
  /** An object's key, or `*` for the words. */
  subject: text('subject').primaryKey(),
  /** What the rows are made of; when that is another, they are made anew. */
  shape: text('shape').notNull(),
  position: text('position'),
});
