import { distance } from 'fastest-levenshtein';
import { fold, wordsOf } from '../names.ts';

/** Below this, two names are not taken for the same. */
export const likely = 0.75;

/** How much a column's name is like a field's, from 0 to 1; the same name, case and punctuation aside, is 1. */
export function likeness(column: string, name: string): number {
  const [one, other] = [fold(column), fold(name)];
  if (one === other) return 1;
  const close = 1 - distance(one, other) / Math.max(one.length, other.length);
  const words = new Set(wordsOf(column));
  const wanted = wordsOf(name);
  // `contact_email_work` is about e-mail; a short word within a long name says little.
  const within =
    wanted.length > 0 && wanted.every((word) => words.has(word)) ? 0.6 + 0.3 * (wanted.length / words.size) : 0;
  return Math.max(close >= 0.8 && Math.min(one.length, other.length) > 3 ? close * 0.95 : 0, within);
}
