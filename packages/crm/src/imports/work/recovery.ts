import { isTransient } from '@cardinal/db/connection';
import { RowsRefused, SetRefused } from '../plan/refused.ts';
import type { RowIssue } from '../plan/types.ts';
import type { Pace } from './pace.ts';

/** A chunk that loses to other transactions so often, getting smaller each time, is left for later. */
const lostChunks = 6;

/** Finds out how to go on after a chunk was rolled back. */
export class Recovery {
  readonly #pace: Pace;
  readonly #refused = new Map<number, readonly RowIssue[]>();
  #lost = 0;

  constructor(pace: Pace) {
    this.#pace = pace;
  }

  /** Rows that a command refused, by line. */
  get refused(): ReadonlyMap<number, readonly RowIssue[]> {
    return this.#refused;
  }

  succeeded(): void {
    this.#lost = 0;
  }

  /** Whether the same chunk, without the rows to blame or with fewer rows, is worth another try. */
  isWorthAnotherTry(error: unknown): boolean {
    if (error instanceof RowsRefused) return this.#leaveOut(error.rows);
    if (error instanceof SetRefused) return this.#pace.narrow(error.size);
    if (!isTransient(error)) return false;
    this.#lost += 1;
    this.#pace.narrow(this.#pace.size);
    return this.#lost < lostChunks;
  }

  #leaveOut(rows: RowsRefused['rows']): boolean {
    const known = this.#refused.size;
    for (const [line, issues] of rows) this.#refused.set(line, issues);
    return this.#refused.size > known;
  }
}
