import type { Connection } from '@cardinal/db/connection';
import { sql } from 'drizzle-orm';

/** The words of titles, as the search has them. */
export async function wordsOf(db: Connection, titles: readonly string[]): Promise<readonly string[][]> {
  const rows = await db.rows(sql`select plain_words(title) from unnest(${sql.param(titles)}::text[]) title`);
  return rows.map(([words]) => String(words).split(' ').filter(Boolean));
}

/** Forgets the words of erased titles that no other title has, by which the search would still correct what is typed. */
export async function forgetWordsOf(tx: Connection, titles: readonly string[]): Promise<void> {
  const words = [...new Set((await wordsOf(tx, titles)).flat())];
  await tx.rows(sql`delete from search_words w where w.word = any(${sql.param(words)}::text[]) and not exists (
    select from search_docs d where array_to_tsvector(array_remove(string_to_array(d.tokens, ' '), ''))
      @@ quote_literal(w.word)::tsquery)`);
}
