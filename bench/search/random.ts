/** A number in [0, 1) at each call, the same ones for the same seed (Mulberry32, T. Ettinger). */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const pick = <T>(next: () => number, from: readonly T[]): T => from[Math.floor(next() * from.length)] as T;

const onsets = 'b bl br c ch d dr f fl g gr h j k kl l m n p pr r s sh st t tr v w z'.split(' ');
const vowels = 'a e i o u ai ea ie ou'.split(' ');
const codas = ['', '', '', 'l', 'n', 'r', 's', 'th', 'nd', 'rt'];

/** So many different names, of up to so many syllables. */
export function made(next: () => number, count: number, syllables: number): string[] {
  const names = new Set<string>();
  while (names.size < count) {
    const length = 1 + Math.ceil(next() * (syllables - 1));
    const parts = Array.from({ length }, () => pick(next, onsets) + pick(next, vowels));
    const name = parts.join('') + pick(next, codas);
    names.add(name.charAt(0).toUpperCase() + name.slice(1));
  }
  return [...names];
}
