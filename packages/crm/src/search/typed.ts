import type { Connection } from '@cardinal/db/connection';
import { sql } from 'drizzle-orm';
import { tidyLine } from '../fields/text/normalise.ts';

/** More words than this are more than anyone searches by; the rest is left out. */
const mostWords = 8;

/** One thing that was typed and must be there, in one of several forms: texts for `to_tsquery` without its parsing. */
export interface Term {
  readonly forms: readonly string[];
  /** The plain word that may be misspelt; null for addresses and numbers. */
  readonly word: string | null;
}

/** What was typed, read the way that records are. */
export interface Typed {
  /** `plain_words` of it all. */
  readonly plain: string;
  readonly terms: readonly Term[];
  /** An address, a domain or a number that names one thing; as a query for just that. */
  readonly exact: string | null;
  /** The number in it, as a query of its own; null when it holds no phone number. */
  readonly phone: string | null;
}

/** One line of text as it was typed; '' when there is nothing in it. */
export const tidyQuery = (query: string): string => tidyLine(query).replace(/\s+/g, ' ');

/** Reads what was typed; Postgres folds it, so that it is folded as what it is compared with. */
export async function readTyped(db: Connection, text: string): Promise<Typed> {
  const parts = text
    .split(' ')
    .map(bareAddress)
    .filter((part) => part !== '');
  const [row] = await db.rows(sql`select plain_words(${text}),
    (select coalesce(json_agg(plain_words(p.part) order by p.at), '[]') from unnest(${sql.param(parts)}::text[]) with ordinality p(part, at))::text`);
  const [plain, foldedJson] = row as [string, string];
  const folded = JSON.parse(foldedJson) as string[];
  const terms = parts.flatMap((part, index) => termsOf(part, folded[index] ?? '')).slice(0, mostWords);
  const [only] = parts;
  const phone = phoneForms(text);
  return {
    plain,
    terms: finish(terms),
    exact: phone?.exact ?? (parts.length === 1 && only !== undefined && isAddress(only) ? lexeme(lower(only)) : null),
    phone: phone ? anyOf(phone.forms) : null,
  };
}

/** A web address down to its host: `https://www.example.com/team` → `example.com`. */
function bareAddress(part: string): string {
  if (!/^(?:https?:\/\/|www\.)/i.test(part)) return part;
  return part
    .replace(/^https?:\/\//i, '')
    .replace(/^www\./i, '')
    .replace(/[/?#:].*$/, '');
}

/** An e-mail address or the beginning of one, or a domain: found as it stands. */
const isAddress = (part: string): boolean =>
  /.@|^@./u.test(part) || /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+$/u.test(part);
const lower = (text: string): string => text.toLowerCase().replace(/^@/, '');

/** A term whose prefix is decided when its place is known. */
type Draft = { readonly address: string; readonly folded: string } | { readonly word: string };

function termsOf(part: string, folded: string): Draft[] {
  if (isAddress(part)) return [{ address: lower(part), folded: part.includes('@') ? '' : folded }];
  return folded
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => ({ word }));
}

function finish(drafts: readonly Draft[]): Term[] {
  // A single letter is in half of all titles: with other words beside it, it says nothing.
  const kept = drafts.filter((draft, at) => at === drafts.length - 1 || !('word' in draft) || draft.word.length > 1);
  return kept.map((draft, at) => {
    if ('address' in draft) return { forms: addressForms(draft), word: null };
    const isLast = at === kept.length - 1;
    return { forms: [wordForm(draft.word, isLast)], word: draft.word };
  });
}

/** A domain may stand in a title, as the words that it is made of. */
function addressForms({ address, folded }: { readonly address: string; readonly folded: string }): string[] {
  const words = folded.split(' ').filter((word) => word !== '');
  return [`${lexeme(address)}:*`, ...(words.length ? [allOfForms(words.map((word) => wordForm(word, false)))] : [])];
}

/** What is still being typed, and what is long enough to mean something, may go on. */
export const wordForm = (word: string, isLast: boolean): string =>
  `${lexeme(word)}${isLast || [...word].length >= 4 ? ':*' : ''}`;

/** A lexeme as `::tsquery` reads it: quoted, with quotes and backslashes doubled. */
export const lexeme = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;

export const anyOf = (forms: readonly string[]): string => `(${forms.join(' | ')})`;
export const allOfForms = (forms: readonly string[]): string => `(${forms.join(' & ')})`;

/**
 * What a phone number is found by, in whatever way it was typed: rows hold all of its digits, the last nine and the last
 * seven. Undefined for what is no number.
 */
function phoneForms(text: string): { readonly forms: string[]; readonly exact: string } | undefined {
  const number = text.replace(/\s*(?:;?ext\.?|x)\s*=?\s*\d+$/i, '');
  if (!/^[\d\s()+./-]+$/.test(number)) return undefined;
  const digits = number.replace(/\D/g, '').replace(/^0+/, '');
  if (digits.length < 7 || digits.length > 20) return undefined;
  // Between seven and nine digits the place where a number begins is not known.
  const tail = digits.length >= 9 ? digits.slice(-9) : digits.slice(-7);
  const exact = anyOf([lexeme(digits), lexeme(tail)]);
  return { forms: [`${lexeme(digits)}:*`, lexeme(tail)], exact };
}
