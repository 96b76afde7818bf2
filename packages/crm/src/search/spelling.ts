import type { Connection } from '@cardinal/db/connection';
import { sql } from 'drizzle-orm';
import { allOfForms, anyOf, lexeme, type Term, wordForm } from './typed.ts';

/** Shorter words have too many neighbours. */
const shortest = 4;
/** The longest word that `levenshtein` is asked about; words are cut to it as they are kept. */
const longest = 60;
/** As many corrections of one word. */
const most = 6;
/** Beyond the end of every text that begins in a certain way. */
const end = '\u{10FFFF}';

/**
 * What was typed as it may have been meant: each word also as the words of titles that differ from it by one typo or two,
 * as two words, or together with the next one. A text for `::tsquery`; null when nothing comes to mind.
 * One typo is found by the deletes of both words (W. Garbe's SymSpell), two by the words that begin alike.
 */
export async function respell(db: Connection, terms: readonly Term[]): Promise<string | null> {
  const words = [...new Set(terms.flatMap(({ word }) => (word !== null && isSpelt(word) ? [word] : [])))];
  const meant = words.length ? await neighbours(db, words) : new Map<string, string[]>();
  const queries = joined(terms);
  if (meant.size) {
    const forms = terms.map((term) =>
      anyOf([...term.forms, ...(term.word === null ? [] : (meant.get(term.word) ?? []))]),
    );
    queries.push(allOfForms(forms));
  }
  return queries.length ? anyOf(queries) : null;
}

const isSpelt = (word: string): boolean => {
  const size = [...word].length;
  return size >= shortest && size <= longest && !/^\d+$/.test(word);
};

/** Two words that are one in the title: `north wind` for Northwind. */
function joined(terms: readonly Term[]): string[] {
  return terms.slice(1).flatMap((next, at) => {
    const word = terms[at]?.word;
    if (!word || !next.word) return [];
    const forms = terms.map(({ forms }) => anyOf(forms));
    forms.splice(at, 2, wordForm(word + next.word, true));
    return [allOfForms(forms)];
  });
}

async function neighbours(db: Connection, words: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await db.rows(sql`with typed as (
      select t.word, length(t.word) as size from unnest(${sql.param(words)}::text[]) t(word)),
    near as (select t.word as typed, n.word, n.distance from typed t cross join lateral (
      select w.word, levenshtein_less_equal(w.word, t.word, 2) as distance from search_words w
      where word_deletes(w.word) && word_deletes(t.word) and w.word <> t.word
        and levenshtein_less_equal(w.word, t.word, 2) <= case when t.size < 6 then 1 else 2 end
      order by 2, w.count desc, w.word limit ${most}) n),
    unsure as materialized (select t.* from typed t where t.size >= 6
      and not exists (select from near n where n.typed = t.word and n.distance = 1)
      and not exists (select from search_words k where k.word = t.word)),
    far as (select t.word as typed, f.word, f.distance from unsure t cross join lateral (
      select w.word, least(levenshtein_less_equal(w.word, t.word, 2),
        1 + levenshtein_less_equal(left(w.word, t.size), t.word, 1)) as distance
      from search_words w
      where w.word >= left(t.word, 1) and w.word < left(t.word, 1) || ${end}
        and ((length(w.word) between t.size - 2 and t.size + 2 and levenshtein_less_equal(w.word, t.word, 2) <= 2)
          or (length(w.word) > t.size and levenshtein_less_equal(left(w.word, t.size), t.word, 1) <= 1))
      order by 2, w.count desc, w.word limit ${most}) f),
    apart as (select t.word as typed, left(t.word, at) as one, substr(t.word, at + 1) as other
      from typed t cross join lateral generate_series(3, t.size - 3) at
      -- Two look-ups at each place: as a join it would go through all words.
      where (select true from search_words k where k.word = left(t.word, at))
        and (select true from search_words k where k.word = substr(t.word, at + 1)))
    select typed, word, null from near union all select typed, word, null from far
    union all select typed, one, other from apart`);
  const found = new Map<string, string[]>();
  for (const [typed, word, other] of rows as [string, string, string | null][]) {
    const form = other === null ? lexeme(word) : allOfForms([lexeme(word), lexeme(other)]);
    found.set(typed, [...(found.get(typed) ?? []), form]);
  }
  return found;
}
