import type { Connection } from '@cardinal/db/connection';
import { sql } from 'drizzle-orm';
import { edits } from './edits.ts';
import { allOfForms, anyOf, lexeme, type Term, wordForm } from './typed.ts';

/** Shorter words have too many neighbours. */
const shortest = 4;
/** Words from this length on may hold two typos, shorter ones one. */
const longEnoughForTwo = 5;
/** The longest word that is compared; words are cut to it as they are kept. */
const longest = 60;
/** As many words are compared with one that was typed: the nearest by what Postgres knows, and the most frequent. */
const compared = 200;
/** As many corrections of one word. */
const most = 8;

/**
 * What was typed as it may have been meant: each word also as the words of titles that differ from it by one typo or two,
 * as two words, or together with the next one. A text for `::tsquery`; null when nothing comes to mind. Words with which it
 * shares a delete are compared with it letter by letter (W. Garbe's SymSpell).
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

/** By each word, the forms of what it may have been meant as. */
async function neighbours(db: Connection, words: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await db.rows(sql`with typed as (
      select t.word, length(t.word) as size from unnest(${sql.param(words)}::text[]) t(word)),
    near as (select t.word as typed, n.word from typed t cross join lateral (
      select w.word from search_words w
      where word_deletes(w.word) && word_deletes(t.word)
        -- A swap counts twice to Postgres, and what is still being typed is compared with as much of the word.
        and least(levenshtein_less_equal(w.word, t.word, 3), 1 + levenshtein_less_equal(left(w.word, t.size), t.word, 2))
          <= case when t.size < ${longEnoughForTwo} then 2 else 3 end
      order by levenshtein_less_equal(w.word, t.word, 3), w.count desc, w.word limit ${compared}) n),
    apart as (select t.word as typed, left(t.word, at) as one, substr(t.word, at + 1) as other
      from typed t cross join lateral generate_series(3, t.size - 3) at
      -- Two look-ups at each place: as a join it would go through all words.
      where (select true from search_words k where k.word = left(t.word, at))
        and (select true from search_words k where k.word = substr(t.word, at + 1)))
    select typed, word, null from near union all select typed, one, other from apart`);
  const known = new Map<string, string[]>(words.map((word) => [word, []]));
  const parted: [string, string][] = [];
  for (const [typed, word, other] of rows as [string, string, string | null][]) {
    if (other === null) known.get(typed)?.push(word);
    else parted.push([typed, allOfForms([lexeme(word), lexeme(other)])]);
  }
  const found = new Map<string, string[]>();
  const add = (typed: string, forms: readonly string[]) =>
    forms.length > 0 && found.set(typed, [...(found.get(typed) ?? []), ...forms]);
  for (const [typed, near] of known) add(typed, nearest(typed, near).map(lexeme));
  for (const [typed, form] of parted) add(typed, [form]);
  return found;
}

/**
 * The words that a typed one is nearest to, of those that share a delete with it, the most frequent first. One that is known
 * may hold one typo and no more; where a word is one typo away, nothing that goes on is thought of.
 */
function nearest(typed: string, words: readonly string[]): string[] {
  const size = [...typed].length;
  const far = size < longEnoughForTwo || words.includes(typed) ? 1 : 2;
  const whole = words.map((word) => ({ word, typos: edits(typed, word, far) })).filter(({ typos }) => typos > 0);
  const isUnsure = far === 2 && !whole.some(({ typos }) => typos === 1);
  const longer = isUnsure ? words.filter((word) => word.length > typed.length) : [];
  const begun = longer.map((word) => ({ word, typos: 1 + begins(typed, word) }));
  const near = [...whole, ...begun].filter(({ typos }) => typos <= far).toSorted((a, b) => a.typos - b.typos);
  return [...new Set(near.map(({ word }) => word))].slice(0, most);
}

/** The typos between what was typed and as much of a word as it may be the beginning of. */
const begins = (typed: string, word: string): number =>
  Math.min(...[-1, 0, 1].map((more) => edits(typed, [...word].slice(0, [...typed].length + more).join(''), 1)));
