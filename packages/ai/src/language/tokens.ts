import type { Span, Target } from './understanding.ts';

export interface Token extends Span {
  readonly kind: 'word' | 'number' | 'quoted' | 'sign';
  /** As it was written; of a quotation, what stands within. */
  readonly text: string;
  /** As it is compared: lower case, without accents and hyphens. */
  readonly folded: string;
  readonly capital: boolean;
  /** The record that it points to: "this", "it". It then stands as a quotation of the record's title. */
  readonly record?: Target;
}

const number = String.raw`(?:[A-Z]{0,2}\p{Sc}\s?)?\d(?:[\d.,]*\d)?(?:\s?%|(?:k|mn|mm|m|bn|b)\b)?(?:\s?\p{Sc})?`;
const parts: readonly (readonly [Token['kind'], string])[] = [
  ['quoted', '"[^"]*"|“[^”]*”|«[^»]*»'],
  ['word', String.raw`[^\s@,;:"]+@[^\s@,;:"]+[^\s@,;:".?!]`],
  ['number', String.raw`\d{4}-\d{2}-\d{2}|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}`],
  ['number', String.raw`(?:${number})(?![\p{L}\d])`],
  ['word', String.raw`['’]s(?!\p{L})|(?<=s)['’](?!\p{L})`],
  ['word', String.raw`[\p{L}\p{N}_](?:[\p{L}\p{M}\p{N}_]|[-.&/](?=[\p{L}\p{N}])|['’](?!s(?!\p{L}))(?=\p{L}))*`],
  ['sign', String.raw`>=|<=|!=|<>|[^\s]`],
];
const pattern = new RegExp(parts.map(([, source]) => `(${source})`).join('|'), 'gu');

/** Parts a question into words, numbers, quotations and signs; a possessive `'s` stands by itself. */
export function tokenise(question: string): Token[] {
  return [...question.matchAll(pattern)].map((match) => {
    const index = parts.findIndex((_, place) => match[place + 1] !== undefined);
    const kind = parts[index]?.[0] ?? 'sign';
    const [whole] = match;
    const text = kind === 'quoted' ? whole.slice(1, -1) : whole;
    const possessive = kind === 'word' && /^['’]s?$/.test(whole);
    return {
      kind,
      text,
      folded: possessive ? "'s" : fold(text),
      capital: /^\p{Lu}/u.test(text),
      start: match.index,
      end: match.index + whole.length,
    };
  });
}

/** How words are compared: `E-Mail` is `email`, `Zürich` is `zurich`. */
const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(/(?<=\p{L})-(?=\p{L})/gu, '');

/** What was written from one token up to another, as it was written; what points to a record is said by its title. */
export function wordsOf(question: string, tokens: readonly Token[], from: number, until: number): string {
  const [first, last] = [tokens[from], tokens[until - 1]];
  if (!first || !last || until <= from) return '';
  if (from + 1 === until) return first.text;
  let words = '';
  let at = first.start;
  for (const { record, start, end } of tokens.slice(from, until)) {
    if (!record) continue;
    words += question.slice(at, start) + record.title;
    at = end;
  }
  return words + question.slice(at, last.end);
}
