import type { Binned } from './binned.ts';

/** Slope and curvature of the log loss at each row's present log-odds. */
export interface Slopes {
  readonly first: Float64Array;
  readonly second: Float64Array;
}

/** By bin of all features in a row: the sum of the first derivatives, then that of the second. */
export type Histogram = Float64Array;

/** Sums the slopes of the rows by bin, for the features that are named. */
export function histogramOf(binned: Binned, slopes: Slopes, rows: Int32Array, features: readonly number[]): Histogram {
  const sums = new Float64Array(2 * (binned.starts.at(-1) as number));
  const { first, second } = slopes;
  for (const feature of features) {
    const bins = binned.bins[feature] as Uint8Array;
    const start = binned.starts[feature] as number;
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at] as number;
      const place = 2 * (start + (bins[row] as number));
      sums[place] = (sums[place] as number) + (first[row] as number);
      sums[place + 1] = (sums[place + 1] as number) + (second[row] as number);
    }
  }
  return sums;
}

/** What is left of a node's sums without those of one of its halves: the sums of the other half. */
export function subtract(whole: Histogram, part: Histogram): Histogram {
  return whole.map((sum, at) => sum - (part[at] as number));
}
