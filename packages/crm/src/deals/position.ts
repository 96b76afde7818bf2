import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';

/** How often a new key is bisected at random, so that people who drop cards into one gap at once rarely collide. */
const bisections = 10;

/**
 * A key for a card between two others (null: the top, the bottom). Order is by (key, id): equal keys do no harm.
 * Fractional indexing after https://www.figma.com/blog/realtime-editing-of-ordered-sequences/.
 * @throws when `before` does not sort ahead of `after`: the stretch must be spread out first
 */
export function positionBetween(before: string | null, after: string | null, random = Math.random): string {
  let [low, high] = [before, after];
  let key = generateKeyBetween(low, high);
  for (let round = 0; round < bisections && low !== null && high !== null; round += 1) {
    if (random() < 0.5) high = key;
    else low = key;
    key = generateKeyBetween(low, high);
  }
  return key;
}

/** Keys for cards in a row. */
export const positionsBetween = (before: string | null, after: string | null, count: number): string[] =>
  generateNKeysBetween(before, after, count);
