import { knownTokens, longestName, type Text, wordsBetween } from '../lexicon/text.ts';
import type { NamedRecord, NamedValue } from '../vocabulary.ts';
import type { Rule } from './parser.ts';

/** A value in a person's own words, as far as they go. */
export interface Words {
  readonly words: string;
}

/** Reads a name that the host knows records by; all of them. */
export const records =
  (text: Text): Rule<readonly NamedRecord[]> =>
  (at) =>
    spansAt(text, at).flatMap(({ end, candidates }) => {
      const found = candidates.filter((candidate) => candidate.kind === 'record');
      return found.length ? [{ value: found, end, cost: 0 }] : [];
    });

/** Reads what the host knows as a value of a text field. */
export const values =
  (text: Text): Rule<readonly NamedValue[]> =>
  (at) =>
    spansAt(text, at).flatMap(({ end, candidates }) => {
      const found = candidates.filter((candidate) => candidate.kind === 'value');
      return found.length ? [{ value: found, end, cost: 0 }] : [];
    });

function spansAt(text: Text, at: number) {
  const found = [];
  for (let end = Math.min(text.tokens.length, at + longestName); end > at; end--) {
    const candidates = text.names.get(`${at}:${end}`);
    if (candidates) found.push({ end, candidates });
  }
  return found;
}

/**
 * Reads words that the field is told to have. A quotation is read whole; words that mean something else are taken only
 * at a price, and what joins conditions never.
 */
export function freeWords(text: Text): Rule<Words> {
  const known = knownTokens(text);
  return (at) => {
    const first = text.tokens[at];
    if (first?.kind === 'quoted')
      return first.text.trim() ? [{ value: { words: first.text }, end: at + 1, cost: 0 }] : [];
    const matches = [];
    let cost = 0;
    for (let end = at + 1; end <= Math.min(text.tokens.length, at + 6); end++) {
      const token = text.tokens[end - 1];
      if (!token || token.kind === 'quoted' || joins(token)) break;
      cost += known[end - 1] && token.kind === 'word' ? (token.capital ? 0.3 : 1.2) : 0.1;
      matches.push({ value: { words: wordsBetween(text, at, end) }, end, cost });
    }
    return matches;
  };
}

const joins = ({ kind, folded }: { readonly kind: string; readonly folded: string }): boolean =>
  (kind === 'sign' && !'+#@.'.includes(folded)) || ['and', 'or', 'nor', 'but', 'not', "'s"].includes(folded);

/** Those that are called exactly so, or else all; only as long as they are few. */
export function meant(words: string, candidates: readonly NamedRecord[]): readonly NamedRecord[] {
  const exact = candidates.filter(({ title }) => title.toLowerCase() === words.toLowerCase());
  return exact.length ? exact : candidates;
}
