import type { Text } from '../lexicon/text.ts';
import type { Understanding } from '../understanding.ts';
import type { Host } from '../vocabulary.ts';

/** Reads one kind of order from its first token on; undefined where it is another. */
export type Reader = (text: Text, at: number, host: Host) => Promise<Understanding | undefined>;

/** The end of the first of some phrases that stands at a token; undefined where none does. */
export function opening({ tokens }: Text, at: number, phrases: readonly string[]): number | undefined {
  for (const phrase of phrases) {
    const words = phrase.split(' ');
    if (words.every((word, step) => tokens[at + step]?.folded === word)) return at + words.length;
  }
  return undefined;
}

/** The places of a word outside quotations. */
export const placesOf = ({ tokens }: Text, from: number, ...words: readonly string[]): number[] =>
  [...tokens.entries()]
    .filter(([at, { kind, folded }]) => at >= from && kind !== 'quoted' && words.includes(folded))
    .map(([at]) => at);
