import type { Entry } from '../lexicon/build.ts';
import { entriesAt, grammarAt, type Text } from '../lexicon/text.ts';
import type { GrammarWord } from '../lexicon/words.ts';
import type { Token } from '../tokens.ts';
import { isCurrencyCode, readNumber, type SpokenNumber } from '../values/numbers.ts';
import { optional, type Rule } from './parser.ts';

/** Reads one of the grammar's own words. */
export const word =
  (text: Text, name: GrammarWord): Rule<GrammarWord> =>
  (at) =>
    grammarAt(text, at, name).map((end) => ({ value: name, end, cost: 0 }));

/** Reads it where it stands, and goes on where it does not. */
export const maybe = (text: Text, name: GrammarWord): Rule<GrammarWord | undefined> => optional(word(text, name));

/** Reads what the vocabulary knows of a kind. */
export const entry =
  <K extends Entry['kind']>(text: Text, kind: K): Rule<Extract<Entry, { kind: K }>> =>
  (at) =>
    entriesAt(text, at, kind).map(({ value, end }) => ({ value, end, cost: 0 }));

/** Reads a token that a condition holds for. */
export const token =
  (text: Text, holds: (token: Token) => boolean): Rule<Token> =>
  (at) => {
    const one = text.tokens[at];
    return one && holds(one) ? [{ value: one, end: at + 1, cost: 0 }] : [];
  };

/** Reads one of a few words, which are given as they are compared. */
export const literal = (text: Text, ...words: readonly string[]): Rule<Token> =>
  token(text, ({ folded, kind }) => kind !== 'quoted' && words.includes(folded));

const multiples: Readonly<Record<string, number>> = { thousand: 1e3, grand: 1e3, million: 1e6, billion: 1e9 };
const counted: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  twenty: 20,
  thirty: 30,
  fifty: 50,
  hundred: 100,
};

/** Reads a number: `50k`, `$1,200`, `2 million`, `EUR 20`, `-5`, `60 percent`, `ten`. */
export function number(text: Text): Rule<SpokenNumber> {
  return (at) => {
    const { tokens } = text;
    let place = at;
    const code = tokens[place]?.text ?? '';
    const named = isCurrencyCode(code) ? code : undefined;
    if (named) place += 1;
    const negative = tokens[place]?.text === '-' && tokens[place + 1]?.kind === 'number';
    if (negative) place += 1;
    const read = readFirst(tokens[place], text.vocabulary.currency);
    if (!read) return [];
    place += 1;
    const multiple = multiples[tokens[place]?.folded ?? ''];
    if (multiple) place += 1;
    const after = tokens[place]?.text ?? '';
    const percent = read.percent || /^(?:%|percent|per cent|pct)$/i.test(after);
    const trailing = isCurrencyCode(after) ? after : undefined;
    if (trailing || (percent && !read.percent)) place += 1;
    const value = read.value * (multiple ?? 1) * (negative ? -1 : 1);
    const currency = named ?? trailing ?? read.currency;
    return [{ value: { value, percent, ...(currency && { currency }) }, end: place, cost: 0 }];
  };
}

function readFirst(first: Token | undefined, currency: string): SpokenNumber | undefined {
  if (first?.kind === 'number') return readNumber(first.text.replace(/\s+/g, ''), currency);
  const value = first?.kind === 'word' ? counted[first.folded] : undefined;
  return value === undefined ? undefined : { value, percent: false };
}
