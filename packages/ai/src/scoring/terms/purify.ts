import type { Binned } from '../boosting/binned.ts';
import type { PairTable, Terms } from './terms.ts';

/** Rounds of moving mass; each takes what is left down by a factor, and the sums are exact after any number. */
const SWEEPS = 30;

/**
 * Moves out of every pair what one of its features says alone, and out of every feature what is true of the average
 * record, without changing any prediction (Lengerich et al., “Purifying interaction effects with the functional ANOVA”,
 * 2020, algorithm 1), weighted by the training rows. After it, every table has mean 0 over the training rows, and so
 * has every row and column of a pair.
 */
export function purify(terms: Terms, binned: Binned): void {
  for (const pair of terms.pairs.values()) purifyPair(terms, pair, binned);
  for (const [feature, table] of terms.singles.entries()) {
    const mean = meanOver(binned.bins[feature] as Uint8Array, table);
    for (let bin = 0; bin < table.length; bin++) table[bin] = (table[bin] as number) - mean;
    terms.intercept += mean;
  }
}

function purifyPair(terms: Terms, { first, second, table }: PairTable, binned: Binned): void {
  const [tall, wide] = [binned.sizes[first] as number, binned.sizes[second] as number];
  const weights = new Float64Array(table.length);
  const [a, b] = [binned.bins[first] as Uint8Array, binned.bins[second] as Uint8Array];
  for (let row = 0; row < binned.rows; row++) {
    const cell = (a[row] as number) * wide + (b[row] as number);
    weights[cell] = (weights[cell] as number) + 1;
  }
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    for (let bin = 0; bin < tall; bin++)
      moveLine(table, weights, bin * wide, 1, wide, terms.singles[first] as Float64Array, bin);
    for (let bin = 0; bin < wide; bin++)
      moveLine(table, weights, bin, wide, tall, terms.singles[second] as Float64Array, bin);
  }
}

/** Takes the weighted mean of one row or column of a pair's table out of it and into the feature's own table. */
function moveLine(
  table: Float64Array,
  weights: Float64Array,
  from: number,
  step: number,
  length: number,
  single: Float64Array,
  bin: number,
): void {
  let [sum, weight] = [0, 0];
  for (let at = 0, cell = from; at < length; at++, cell += step) {
    sum += (table[cell] as number) * (weights[cell] as number);
    weight += weights[cell] as number;
  }
  if (weight === 0) return;
  const mean = sum / weight;
  for (let at = 0, cell = from; at < length; at++, cell += step) table[cell] = (table[cell] as number) - mean;
  single[bin] = (single[bin] as number) + mean;
}

function meanOver(bins: Uint8Array, table: Float64Array): number {
  let sum = 0;
  for (let row = 0; row < bins.length; row++) sum += table[bins[row] as number] as number;
  return bins.length > 0 ? sum / bins.length : 0;
}
