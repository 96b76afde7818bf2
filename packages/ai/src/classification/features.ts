import type { Word } from './words.ts';

/** A feature of a text, and the places of the words that it stands for. */
export type Visit = (feature: string, from: number, to: number) => void;

const SHORTEST = 2;
const LONGEST = 5;

/**
 * Names every feature of a text, once for each time that it occurs: words and pairs of neighbours (`w:`), and the runs
 * of 2 to 5 characters within each word with a space at either side (`c:`), which know endings, compounds and misspelt
 * words in any language (Cavnar and Trenkle, 1994). No run crosses words, so each feature belongs to one or two words.
 */
export function visitFeatures(words: readonly Word[], visit: Visit): void {
  for (const [at, { text }] of words.entries()) {
    visit(`w:${text}`, at, at);
    const next = words[at + 1];
    if (next) visit(`w:${text} ${next.text}`, at, at + 1);
    const characters = [' ', ...text, ' '];
    for (let length = SHORTEST; length <= LONGEST; length++)
      for (let from = 0; from + length <= characters.length; from++)
        visit(`c:${characters.slice(from, from + length).join('')}`, at, at);
  }
}
