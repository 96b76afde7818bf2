import type { Binned } from './binned.ts';
import type { Histogram } from './histogram.ts';
import type { Settings } from './settings.ts';

/** The best question to a node: which bins of a feature go left, and how much loss it saves. */
export interface Split {
  readonly feature: number;
  readonly left: Uint8Array;
  readonly gain: number;
}

/** Slope and curvature of all rows of a node. */
export interface Sums {
  readonly first: number;
  readonly second: number;
}

/** Splits that save less than this are rounding. */
const LEAST_GAIN = 1e-6;

/**
 * The split with the greatest gain ½·(G²ₗ/(Hₗ+λ) + G²ᵣ/(Hᵣ+λ) − G²/(H+λ)), Chen and Guestrin, “XGBoost” (2016), eq. 7
 * (the ½ is left out: it changes no order). Numbers are cut at a bin, missing ones tried on both sides; categories are
 * ordered by their answer first, which finds the best subset (Fisher, 1958).
 */
export function bestSplit(
  binned: Binned,
  sums: Histogram,
  node: Sums,
  features: readonly number[],
  settings: Settings,
): Split | undefined {
  let best: Split | undefined;
  for (const feature of features) {
    const found = bestOfFeature(binned, sums, node, feature, settings, best?.gain ?? LEAST_GAIN);
    if (found) best = found;
  }
  return best;
}

function bestOfFeature(
  binned: Binned,
  sums: Histogram,
  node: Sums,
  feature: number,
  { ridge, leastWeight, levelRidge }: Settings,
  toBeat: number,
): Split | undefined {
  const start = binned.starts[feature] as number;
  const first = (bin: number) => sums[2 * (start + bin)] as number;
  const second = (bin: number) => sums[2 * (start + bin) + 1] as number;
  const ordered = orderedBins(binned, feature, first, second, levelRidge);
  const before = node.first ** 2 / (node.second + ridge);
  let [gain, side, upTo] = [toBeat, 0, -1];
  for (const missingLeft of sidesOfMissing(binned, feature, second)) {
    let [g, h] = missingLeft ? [first(0), second(0)] : [0, 0];
    for (let at = missingLeft ? -1 : 0; at < ordered.length; at++) {
      if (at >= 0) {
        const bin = ordered[at] as number;
        g += first(bin);
        h += second(bin);
      }
      if (h < leastWeight) continue;
      if (node.second - h < leastWeight) break;
      const saved = g ** 2 / (h + ridge) + (node.first - g) ** 2 / (node.second - h + ridge) - before;
      if (saved > gain) [gain, side, upTo] = [saved, missingLeft ? 1 : 0, at];
    }
  }
  if (gain === toBeat) return undefined;
  const left = new Uint8Array(binned.sizes[feature] as number);
  if (binned.binnings[feature]?.kind === 'number') left.fill(1, 1, upTo < 0 ? 1 : borderAfter(ordered, upTo));
  else for (const bin of ordered.slice(0, upTo + 1)) left[bin] = 1;
  if (side === 1) left[0] = 1;
  return { feature, left, gain };
}

/** The first bin to the right: of the bins between two that hold rows, which may be met later, each side gets half. */
function borderAfter(ordered: readonly number[], at: number): number {
  const last = ordered[at] as number;
  return Math.ceil((last + 1 + (ordered[at + 1] ?? last + 1)) / 2);
}

/** Numbers' bins in their order, without missing; categories' by their answer, missing among them. Empty ones left out. */
function orderedBins(
  binned: Binned,
  feature: number,
  first: (bin: number) => number,
  second: (bin: number) => number,
  levelRidge: number,
): number[] {
  const number = binned.binnings[feature]?.kind === 'number';
  const bins: number[] = [];
  for (let bin = number ? 1 : 0; bin < (binned.sizes[feature] as number); bin++) if (second(bin) > 1e-9) bins.push(bin);
  if (number) return bins;
  const answer = (bin: number) => first(bin) / (second(bin) + levelRidge);
  return bins.sort((a, b) => answer(a) - answer(b) || a - b);
}

function sidesOfMissing(binned: Binned, feature: number, second: (bin: number) => number): boolean[] {
  return binned.binnings[feature]?.kind === 'number' && second(0) > 1e-9 ? [false, true] : [false];
}
