import type { SearchHit } from '@cardinal/crm/search';
import type { Database } from '@cardinal/db/connection';
import { chance, pick } from './random.ts';

/** A record that someone looks for. */
export interface Target {
  readonly id: string;
  readonly title: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly domain: string | null;
}

/** What they type, and the titles that they may mean by it. */
export interface Case {
  readonly query: string;
  /** A pattern of Postgres for `title_words`; null where only the record that was thought of is meant. */
  readonly meant: string | null;
  /** Whether a hit is meant; the same as the pattern. */
  readonly means: (hit: SearchHit) => boolean;
}
type Typing = (target: Target) => string | null;

/** So many records of each searched object, any of them; of an owner's when one is named. */
export async function sample({ client }: Database, count: number, owner: string | null): Promise<Target[]> {
  const some = "where ($2::uuid is null or r.owner_id = $2) order by md5(r.id::text || 'sample') limit $1";
  const found = await client.unsafe<Target[]>(
    `(select r.id, r.name as title, null as email, null as phone, r.domain from companies r ${some})
      union all (select r.id, r.name, e.value, p.value, null from contacts r
        join labelled_values e on e.record_id = r.id and e.field_id = 'emails'
        join labelled_values p on p.record_id = r.id and p.field_id = 'phones' ${some})
      union all (select r.id, r.name, null, null, null from deals r ${some})`,
    [count, owner],
  );
  return [...found];
}

const next = chance(11);
const letters = 'abcdefghijklmnopqrstuvwxyz'.split('');

/** One edit: another letter, one more, one less, or two the other way round. The first letter is mostly right. */
function mistype(word: string): string {
  const at = next() < 0.1 ? 0 : 1 + Math.floor(next() * (word.length - 1));
  const [before, after] = [word.slice(0, at), word.slice(at)];
  const letter = pick(
    next,
    letters.filter((one) => one !== after[0]?.toLowerCase()),
  );
  const edits = [
    before + letter + after.slice(1),
    before + letter + after,
    before + after.slice(1),
    before + (after[1] ?? letter) + (after[0] ?? '') + after.slice(2),
  ];
  const edited = pick(next, edits);
  return edited === word ? before + letter + after : edited;
}

/** Mistypes so many times, in words that are long enough: all in one, or one in each. */
function misspell(title: string, times: number, shortest: number, apart: boolean): string | null {
  const words = title.split(' ');
  const long = words.flatMap((word, at) => (word.length >= shortest && /^\p{L}+$/u.test(word) ? [at] : []));
  if (long.length < (apart ? times : 1)) return null;
  const first = pick(next, long);
  const places = apart ? long.slice(0, times) : Array<number>(times).fill(first);
  for (const at of places) words[at] = mistype(words[at] ?? '');
  return words.join(' ');
}

const dotted = (digits: string) => `${digits.slice(0, 3)}.${digits.slice(3, 6)}.${digits.slice(6)}`;
const phoneFormats: readonly ((e164: string) => string)[] = [
  (e164) => e164,
  (e164) => `(${e164.slice(2, 5)}) ${e164.slice(5, 8)}-${e164.slice(8)}`,
  (e164) => dotted(e164.slice(2)),
  (e164) => `001 ${e164.slice(2, 5)} ${e164.slice(5)}`,
  (e164) => `${e164.slice(5, 8)}-${e164.slice(8)}`,
];

/** The kinds of what people type, each from a record that is meant; null where a record has nothing of the kind. */
export const kinds: Readonly<Record<string, Typing>> = {
  exact: ({ title }) => title,
  prefix: ({ title }) => title.slice(0, Math.max(4, Math.ceil(title.length * (0.4 + next() * 0.4)))),
  'last word begun': ({ title }) => title.replace(/\S{2}$/, ''),
  'one typo': ({ title }) => misspell(title, 1, 4, false),
  'two typos, one word': ({ title }) => misspell(title, 2, 6, false),
  'two typos, two words': ({ title }) => misspell(title, 2, 4, true),
  'one word, one typo': ({ title }) => misspell(longestWord(title), 1, 6, false),
  swapped: ({ title }) => title.split(' ').toReversed().join(' '),
  split: ({ title }) =>
    title.replace(/\S{6,}/, (word) => `${word.slice(0, word.length >> 1)} ${word.slice(word.length >> 1)}`),
  joined: ({ title }) => title.replace(' ', ''),
  'e-mail': ({ email }) => email,
  'e-mail begun': ({ email }) => email?.replace(/@(.{3}).*$/, '@$1') ?? null,
  phone: ({ phone }) => phone && pick(next, phoneFormats)(phone),
  domain: ({ domain }) => domain,
};

/** The longest word, which is what one types who types one. */
const longestWord = (title: string): string =>
  title.split(' ').reduce((one, other) => (other.length > one.length ? other : one));

/** What names one record and no other. */
const ofOne = new Set(['e-mail', 'e-mail begun', 'phone', 'domain']);

/** What a query asks for: the records called as the one that was thought of; for a beginning or a single word, those with it. */
function meaningOf(kind: string, query: string, title: string): RegExp {
  if (kind === 'prefix') return new RegExp(`^${plain(query)}`);
  if (kind === 'one word, one typo') return new RegExp(`(^| )${plain(longestWord(title))}( |$)`);
  return new RegExp(`^${plain(title)}$`);
}

/** As `plain_words` folds titles of plain letters, which these are. */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Up to so many cases of a kind. */
export function casesOf(kind: string, targets: readonly Target[], count: number): Case[] {
  const shuffled = targets.toSorted((a, b) => a.id.slice(-6).localeCompare(b.id.slice(-6)));
  const found: Case[] = [];
  for (const target of shuffled) {
    const query = kinds[kind]?.(target);
    if (query) {
      const meaning = meaningOf(kind, query, target.title);
      const isThis = (hit: SearchHit) => hit.id === target.id;
      if (ofOne.has(kind)) found.push({ query, meant: null, means: isThis });
      else found.push({ query, meant: meaning.source, means: ({ title }) => meaning.test(plain(title)) });
    }
    if (found.length === count) break;
  }
  return found;
}
