/** What a transaction adds to what is remembered: kept once it has held, forgotten when it is run again. */
export class Draft<V> {
  readonly #kept: Map<string, V>;
  readonly #added = new Map<string, V>();

  constructor(kept: Map<string, V>) {
    this.#kept = kept;
  }

  has(key: string): boolean {
    return this.#added.has(key) || this.#kept.has(key);
  }

  get(key: string): V | undefined {
    return this.#added.get(key) ?? this.#kept.get(key);
  }

  set(key: string, value: V): void {
    this.#added.set(key, value);
  }

  /** Adopts what was added. */
  keep(): void {
    for (const [key, value] of this.#added) this.#kept.set(key, value);
  }
}
