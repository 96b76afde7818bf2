/** Numbers that look random and are the same every time (mulberry32, https://gist.github.com/tommyettinger/46a874533244883189143505d203312c). */
export class Dice {
  #state: number;
  constructor(seed: number) {
    this.#state = seed;
  }
  /** From 0, below 1. */
  roll(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number {
    return low + Math.floor(this.roll() * (high - low + 1));
  }
  pick<T>(from: readonly T[]): T {
    const one = from[Math.floor(this.roll() * from.length)];
    if (one === undefined) throw new RangeError('nothing to pick from');
    return one;
  }
}
