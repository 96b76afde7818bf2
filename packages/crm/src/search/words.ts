import type { Connection, Database } from '@cardinal/db/connection';
import { sql } from 'drizzle-orm';
import { decodePosition, encodePosition, type Position } from '../feed/position.ts';
import { endOfFeed, readFeed } from '../feed/read.ts';

const subject = '*';
/** Where the rows of an object begin. */
export const beginning = '00000000-0000-0000-0000-000000000000';
const shape = '1';
/** Changes of the ledger at a time. */
const pageSize = 1000;
/** Words at a time that are looked up in titles. */
const chunk = 1000;

/** Notes the words of records' titles, which what is typed is corrected by. */
export async function addWords(tx: Connection, ids: readonly string[]): Promise<void> {
  // In the order of the words, so that two who write the same ones wait for each other and no more.
  await tx.rows(sql`insert into search_words as w (word, count)
    select t.word, count(*) from search_docs d cross join lateral unnest(string_to_array(d.title_words, ' ')) t(word)
    where d.record_id = any(${sql.param(ids)}::uuid[]) and length(t.word) >= 3 and t.word !~ '^[0-9]+$|[''\\\\]'
    group by t.word order by t.word
    on conflict (word) do update set count = w.count + excluded.count`);
}

/**
 * Reads the ledger on from where the words have come to, and adds those of the titles that changed.
 * @returns whether there may be more at once
 */
export async function learnWords(db: Database): Promise<boolean> {
  // Looked at before anything is locked: a ledger at rest costs no write.
  const standing = await reachedIn(db);
  const coming = standing && (await readFeed(db, standing, 1));
  return coming?.length === 0 ? false : await db.transaction(learn);
}

async function learn(tx: Connection): Promise<boolean> {
  const end = encodePosition(await endOfFeed(tx));
  await tx.rows(sql`insert into search_progress (subject, shape, position) values (${subject}, ${shape}, ${end})
    on conflict (subject) do nothing`);
  const reached = await reachedIn(tx, sql`for update skip locked`);
  // Another worker is at it.
  if (!reached) return false;
  const changes = await readFeed(tx, reached, pageSize);
  if (changes?.length) await addWords(tx, [...new Set(changes.map(({ recordId }) => recordId))]);
  // Another telling of the ledger, from a backup: which of its changes had been read is not known.
  if (!changes) await tx.rows(sql`update search_progress set position = ${beginning} where subject <> ${subject}`);
  const last = changes?.at(-1)?.position;
  const next = last ? encodePosition(last) : changes ? encodePosition(reached) : end;
  await tx.rows(sql`update search_progress set position = ${next} where subject = ${subject}`);
  return changes?.length === pageSize;
}

async function reachedIn(db: Connection, lock = sql``): Promise<Position | undefined> {
  const [row] = await db.rows(sql`select position from search_progress where subject = ${subject} ${lock}`);
  return row && decodePosition(String(row[0]));
}

/** Forgets the words that no title has any more. */
export async function forgetWords(db: Connection, signal: AbortSignal): Promise<void> {
  let after: unknown = '';
  while (after !== undefined && !signal.aborted) {
    const words = await db.rows(sql`select word from search_words where word > ${after} order by word limit ${chunk}`);
    const listed = sql.param(words.map(([word]) => word));
    await db.rows(sql`delete from search_words w where w.word = any(${listed}::text[]) and not exists (select from search_docs d
      where array_to_tsvector(array_remove(string_to_array(d.tokens, ' '), '')) @@ quote_literal(w.word)::tsquery)`);
    after = words.at(-1)?.[0];
  }
}
