/** How the boosting learns; `settingsFor` chooses by the size of the table. */
export interface Settings {
  /** Models, each trained without one fold of the rows. */
  readonly folds: number;
  /** The share of each tree's answer that is added. */
  readonly rate: number;
  readonly leaves: number;
  /** Features that a leaf may ask about: 2 allows pairs. */
  readonly order: 1 | 2;
  /** The share of rows that a tree sees. */
  readonly sample: number;
  /** L2 penalty on the answer of a leaf. */
  readonly ridge: number;
  /** The second derivative (rows × p × (1 − p)) that a leaf must hold. */
  readonly leastWeight: number;
  /** The same, added to a level's weight when levels are ordered by their answer, so that rare ones stay in the middle. */
  readonly levelRidge: number;
  readonly mostRounds: number;
  /** Rounds without a better held-out loss after which it ends. */
  readonly patience: number;
}

/** Rows of which a tree sees a sample; with more rows the sample stays this large, and the time of a round too. */
const MOST_ROWS_A_TREE = 25_000;

/** Settings by rows and positive outcomes: the fewer the rarer outcome has, the simpler the shapes. */
export function settingsFor(rows: number, positives: number): Settings {
  const rarer = Math.min(positives, rows - positives);
  const small = rarer < 250;
  return {
    folds: 5,
    rate: 0.06,
    leaves: small ? 3 : 7,
    order: small ? 1 : 2,
    sample: Math.min(small ? 0.8 : 0.5, MOST_ROWS_A_TREE / rows),
    ridge: small ? 2 : 1,
    leastWeight: Math.min(5, Math.max(0.8, rarer / 20)),
    levelRidge: 5,
    mostRounds: 800,
    patience: 40,
  };
}
