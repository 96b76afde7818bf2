import { stratifiedFolds } from '../learning/folds.ts';
import { within } from '../learning/pause.ts';
import { randomFrom } from '../learning/random.ts';
import { type Measures, measure } from './measures/measure.ts';
import { scorer } from './score.ts';
import { checkTable, type Row, type Table, takeRows } from './table.ts';
import { FEWEST_TO_LEARN, type TrainOptions, train } from './train.ts';
import { type Verdict, verdictOf } from './verdict.ts';

/** How a model of this table does on records that it never saw. */
export interface Evaluation {
  /** `cross_validated`: every record once, by a model without it. `held_out`: a fifth of them, by one model. */
  readonly method: 'cross_validated' | 'held_out';
  /** Null when there are too few of an outcome to train on a part of the table. */
  readonly measures: Measures | null;
  readonly verdict: Verdict;
}

const FOLDS = 5;
/** From so many rows on, one held-out fifth is measured closely enough, in a fifth of the time. */
const ROWS_TO_HOLD_OUT = 5000;

/**
 * Measures what `train` learns from this table on records kept back from it, and says whether percentages may be
 * shown. Trains five times below 5,000 rows, once above.
 * @throws {LearningError} `invalid_table`
 */
export async function evaluate(
  table: Table,
  outcome: readonly boolean[],
  options: TrainOptions = {},
): Promise<Evaluation> {
  checkTable(table, outcome);
  const happened = Uint8Array.from(outcome, Number);
  const positives = happened.reduce((sum, value) => sum + value, 0);
  const negatives = happened.length - positives;
  const method = outcome.length < ROWS_TO_HOLD_OUT ? 'cross_validated' : 'held_out';
  // Each training part has about four fifths of each outcome.
  if (Math.floor((Math.min(positives, negatives) * (FOLDS - 1)) / FOLDS) < FEWEST_TO_LEARN)
    return { method, measures: null, verdict: verdictOf(positives, negatives, null) };

  const folds = stratifiedFolds(happened, FOLDS, randomFrom((options.seed ?? 0) + 1));
  const tested = method === 'held_out' ? [0] : Array.from({ length: FOLDS }, (_, fold) => fold);
  const probabilities = new Float64Array(outcome.length);
  for (const [at, fold] of tested.entries()) {
    const part = { ...options, ...within(options, at / tested.length, (at + 1) / tested.length) };
    await scoreFold(table, outcome, folds, fold, part, probabilities);
  }
  const rows = Int32Array.from(folds.keys()).filter((row) => tested.includes(folds[row] as number));
  const measures = measure(
    Array.from(rows, (row) => probabilities[row] as number),
    Array.from(rows, (row) => happened[row] as number),
  );
  const verdict = verdictOf(positives, negatives, measures);
  return { method, measures, verdict };
}

/** Trains without one fold and writes the probabilities of its rows. */
export async function scoreFold(
  table: Table,
  outcome: readonly boolean[],
  folds: Uint8Array,
  fold: number,
  options: TrainOptions,
  probabilities: Float64Array,
): Promise<void> {
  const seen = Int32Array.from(folds.keys()).filter((row) => folds[row] !== fold);
  const model = await train(
    takeRows(table, seen),
    Array.from(seen, (row) => outcome[row] === true),
    options,
  );
  const scoreRow = scorer(model);
  for (const [row, at] of folds.entries())
    if (at === fold) probabilities[row] = scoreRow(rowOf(table, row)).probability;
}

/** One row of a table as a record. */
export function rowOf({ columns }: Table, row: number): Row {
  return Object.fromEntries(columns.map(({ name, values }) => [name, values[row]]));
}
