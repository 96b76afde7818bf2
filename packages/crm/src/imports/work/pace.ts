/** How long a chunk's transaction should take: readers of the ledger wait for the slowest one. */
const wantedMs = 200;
const most = 1000;
const least = 25;

/** How many rows to take at once: as many as fit in a short transaction, found out on the way. */
export class Pace {
  #size = 200;

  get size(): number {
    return this.#size;
  }

  /** Learns from a chunk. */
  took(rows: number, ms: number): void {
    if (rows < this.#size / 2) return;
    const fitting = Math.round((rows * wantedMs) / Math.max(ms, 1));
    this.#size = Math.max(least, Math.min(most, fitting, this.#size * 2));
  }

  /** Takes fewer, to find the row that is to blame; false when there is no smaller chunk than this. */
  narrow(rows: number): boolean {
    this.#size = Math.max(1, Math.floor(rows / 2));
    return rows > 1;
  }
}
