import { calibrate } from '../learning/calibrate.ts';
import { LearningError } from '../learning/error.ts';
import { type Watching, within } from '../learning/pause.ts';
import { type Random, randomFrom, shuffle } from '../learning/random.ts';
import { binTable } from './boosting/binned.ts';
import { boost } from './boosting/boost.ts';
import { settingsFor } from './boosting/settings.ts';
import type { Model } from './model.ts';
import { checkTable, type Table, takeRows } from './table.ts';
import { describeTerms } from './terms/describe.ts';
import { purify } from './terms/purify.ts';
import { foldTrees } from './terms/terms.ts';

export interface TrainOptions extends Watching {
  /** The same table, outcome and seed give the same model. */
  readonly seed?: number | undefined;
  /** A larger table learns from so many of its rows, drawn at random; this bounds the time. */
  readonly mostRows?: number | undefined;
}

/** Of each outcome, to learn at all: two in every fold. */
export const FEWEST_TO_LEARN = 10;
const MOST_ROWS = 50_000;

/**
 * Learns how likely an outcome is from what is known of each record: boosted trees over at most two features a leaf,
 * written as a table for each feature and for some pairs, so that a score is a sum of contributions. Calibrated on rows
 * that the trees had not seen. Lets the event loop turn while it works; `signal` cancels it.
 * @throws {LearningError} `invalid_table`; `too_few` with fewer than 10 of either outcome
 */
export async function train(table: Table, outcome: readonly boolean[], options: TrainOptions = {}): Promise<Model> {
  checkTable(table, outcome);
  const seed = options.seed ?? 0;
  const random = randomFrom(seed);
  const rows = sampleRows(outcome.length, options.mostRows ?? MOST_ROWS, random);
  const learned = rows ? takeRows(table, rows) : table;
  const happened = rows ? Uint8Array.from(rows, (row) => Number(outcome[row])) : Uint8Array.from(outcome, Number);
  const positives = happened.reduce((sum, value) => sum + value, 0);
  checkEnough(positives, happened.length - positives);

  const binned = binTable(learned, happened.length);
  const settings = settingsFor(happened.length, positives);
  const boosted = await boost(binned, happened, settings, random, within(options, 0, 0.95));
  const line = calibrate(boosted.heldOut, happened);
  const terms = foldTrees(boosted.members, binned);
  purify(terms, binned);
  options.onProgress?.(1);
  return {
    format: 'cardinal.scoring',
    version: 1,
    seed,
    rows: happened.length,
    positives,
    rounds: boosted.rounds,
    intercept: line.slope * terms.intercept + line.intercept,
    ...describeTerms(terms, learned.columns, binned, line.slope),
  };
}

function checkEnough(positives: number, negatives: number): void {
  if (Math.min(positives, negatives) >= FEWEST_TO_LEARN) return;
  const message = `There are ${positives} records with the outcome and ${negatives} without: at least ${FEWEST_TO_LEARN} of each are needed to learn from.`;
  throw new LearningError('too_few', message);
}

/** The rows to learn from when there are too many, in their order; undefined when all are used. */
function sampleRows(count: number, most: number, random: Random): Int32Array | undefined {
  if (count <= most) return undefined;
  const rows = Int32Array.from({ length: count }, (_, row) => row);
  shuffle(rows, random);
  return rows.subarray(0, most).sort();
}
