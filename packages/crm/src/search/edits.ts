import { distance } from 'fastest-levenshtein';

/**
 * How many typos lie between two words: letters added, left out or changed, or two neighbours the other way round; up to
 * `most`, beyond it Infinity. At most one swap is seen as such (F. Damerau 1964, with one transposition).
 */
export function edits(typed: string, word: string, most: number): number {
  const plain = distance(typed, word);
  if (plain < 2) return plain;
  let least = plain;
  // Without its neighbours swapped each costs two.
  if (plain <= most + 1) {
    for (let at = 1; at < typed.length; at++) {
      if (typed[at] !== typed[at - 1]) least = Math.min(least, 1 + distance(swappedAt(typed, at), word));
    }
  }
  return least <= most ? least : Number.POSITIVE_INFINITY;
}

const swappedAt = (text: string, at: number): string =>
  text.slice(0, at - 1) + text[at] + text[at - 1] + text.slice(at + 1);
