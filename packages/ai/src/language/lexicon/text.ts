import type { Token } from '../tokens.ts';
import { tokenise, wordsOf } from '../tokens.ts';
import type { Correction } from '../understanding.ts';
import type { NameCandidate, Vocabulary } from '../vocabulary.ts';
import type { Entry, Lexicon } from './build.ts';
import { nearestWord } from './typo.ts';
import type { GrammarWord } from './words.ts';

/** A question with everything that its words may mean. */
export interface Text {
  readonly question: string;
  readonly tokens: readonly Token[];
  readonly vocabulary: Vocabulary;
  readonly lexicon: Lexicon;
  /** What the host knows by a name, by the tokens that it stands on: `from:until`. */
  readonly names: ReadonlyMap<string, readonly NameCandidate[]>;
  /** By the number of a token, what it was taken for. */
  readonly corrections: ReadonlyMap<number, Correction>;
}

/** The longest name that is looked for, in tokens. */
export const longestName = 7;

/** Reads a question's words, before any name is known. */
export function readText(question: string, vocabulary: Vocabulary, lexicon: Lexicon): Text {
  return { question, tokens: tokenise(question), vocabulary, lexicon, names: new Map(), corrections: new Map() };
}

export interface Found<T> {
  readonly value: T;
  readonly end: number;
}

interface Phrase {
  readonly key: string;
  readonly end: number;
}
const phrases = new WeakMap<Text, Map<number, readonly Phrase[]>>();

/** The phrases at a token that the vocabulary or the grammar knows, the longest first. */
function phrasesAt(text: Text, at: number): readonly Phrase[] {
  const known = phrases.get(text) ?? new Map<number, readonly Phrase[]>();
  phrases.set(text, known);
  const found = known.get(at) ?? findPhrases(text, at);
  known.set(at, found);
  return found;
}

function findPhrases(text: Text, at: number): readonly Phrase[] {
  const found: Phrase[] = [];
  let key = '';
  for (let end = at + 1; end <= Math.min(text.tokens.length, at + text.lexicon.longest); end++) {
    const token = text.tokens[end - 1];
    if (!token || token.kind === 'quoted') break;
    key += `${key && ' '}${text.corrections.get(end - 1)?.to ?? token.folded}`;
    if (text.lexicon.entries.has(key) || text.lexicon.grammar.has(key)) found.push({ key, end });
  }
  return found.reverse();
}

export function entriesAt<K extends Entry['kind']>(
  text: Text,
  at: number,
  kind: K,
): Found<Extract<Entry, { kind: K }>>[] {
  return phrasesAt(text, at).flatMap(({ key, end }) =>
    (text.lexicon.entries.get(key) ?? [])
      .filter((entry): entry is Extract<Entry, { kind: K }> => entry.kind === kind)
      .map((value) => ({ value, end })),
  );
}

/** The ends of the phrases at a token that can do what a word of the grammar does; the longest first. */
export function grammarAt(text: Text, at: number, word: GrammarWord): number[] {
  return [...phrasesAt(text, at)].filter(({ key }) => text.lexicon.grammar.get(key)?.has(word)).map(({ end }) => end);
}

/** Words of dates and numbers, which the grammar reads without a list. */
export const calendarWord =
  /^(?:today|tomorrow|yesterday|(?:day|week|month|quarter|year)s?|q[1-4]|(?:mon|tues?|wed(?:nes)?|thur?s?|fri|satur|sat|sun)(?:day)?|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|thousand|million|billion|percent)$/;

const knownByText = new WeakMap<Text, readonly boolean[]>();

/** Whether a token is a word, or stands within a phrase, of the vocabulary or the grammar. */
export function knownTokens(text: Text): readonly boolean[] {
  const before = knownByText.get(text);
  if (before) return before;
  const known = text.tokens.map(({ kind, folded }) => kind === 'number' || calendarWord.test(folded));
  for (const at of text.tokens.keys()) for (const { end } of phrasesAt(text, at)) known.fill(true, at, end);
  knownByText.set(text, known);
  return known;
}

const maxCorrected = 40;

/** Takes words that nobody knows, and that no name holds, for those which they are nearly spelt like. */
export function correctText(text: Text): Text {
  const named = text.tokens.map(() => false);
  for (const span of text.names.keys()) {
    const [from = 0, until = 0] = span.split(':').map(Number);
    named.fill(true, from, until);
  }
  const known = knownTokens(text);
  const corrections = new Map<number, Correction>();
  const unknown = [...text.tokens.entries()].filter(([at, { kind }]) => kind === 'word' && !known[at] && !named[at]);
  for (const [at, token] of unknown.slice(0, maxCorrected)) {
    const to = nearestWord(token.folded, text.lexicon.words);
    if (to) corrections.set(at, { from: token.text, to, start: token.start, end: token.end });
  }
  return { ...text, corrections };
}

/** What was written from one token up to another. */
export const wordsBetween = (text: Text, from: number, until: number): string =>
  wordsOf(text.question, text.tokens, from, until);
