import type { Column, Value } from './table.ts';

/** Numbers are cut into at most this many bins of like size: enough for a shape, few enough for one byte. */
const MOST_CUTS = 63;
/** The most frequent levels have a bin each; the others share one. */
const MOST_LEVELS = 60;
/** A level must have been seen this often to have a bin of its own. */
const FEWEST_ROWS = 5;

/** How a column's values become bins; see `Feature` in model.ts for what each bin holds. */
export type Binning =
  | { readonly kind: 'number'; readonly cuts: readonly number[] }
  | { readonly kind: 'category'; readonly levels: readonly { value: string; rows: number }[] }
  | { readonly kind: 'boolean'; readonly levels: readonly { value: boolean; rows: number }[] };

/** Learns the bins of a column from its own values alone, never from the outcome. */
export function learnBins(column: Column): Binning {
  if (column.kind === 'number') return { kind: 'number', cuts: cutsOf(column.values) };
  if (column.kind === 'boolean') return { kind: 'boolean', levels: levelsOf(column.values) };
  return { kind: 'category', levels: levelsOf(column.values) };
}

/** A function from a value to its bin: 0 when it is missing, 1 for a level that has no bin of its own. */
export function binner(binning: Binning): (value: Value) => number {
  if (binning.kind === 'number') {
    const { cuts } = binning;
    return (value) => (typeof value === 'number' ? 1 + cutsAtOrBelow(cuts, value) : 0);
  }
  const places = new Map<Value, number>(binning.levels.map(({ value }, at) => [value, at + 2]));
  return (value) => (value === null ? 0 : (places.get(value) ?? 1));
}

function cutsOf(values: readonly (number | null)[]): number[] {
  const sorted = Float64Array.from(values.filter((value) => value !== null)).sort();
  const cuts = new Set<number>();
  const distinct = new Set(sorted).size;
  if (distinct <= MOST_CUTS + 1) {
    let last: number | undefined;
    for (const value of sorted) {
      // Halved first: the middle of two huge numbers must not overflow.
      if (last !== undefined && value > last) cuts.add(last / 2 + value / 2);
      last = value;
    }
  } else {
    const least = sorted[0] as number;
    for (let cut = 1; cut <= MOST_CUTS; cut++) {
      const value = sorted[Math.floor((cut * sorted.length) / (MOST_CUTS + 1))] as number;
      if (value > least) cuts.add(value);
    }
  }
  return [...cuts];
}

function levelsOf<T extends string | boolean>(values: readonly (T | null)[]): { value: T; rows: number }[] {
  const seen = new Map<T, number>();
  for (const value of values) if (value !== null) seen.set(value, (seen.get(value) ?? 0) + 1);
  return [...seen]
    .map(([value, rows]) => ({ value, rows }))
    .filter(({ rows }) => rows >= FEWEST_ROWS)
    .sort((a, b) => b.rows - a.rows || (a.value < b.value ? -1 : 1))
    .slice(0, MOST_LEVELS);
}

/** How many of the ascending cuts are at or below the value. */
function cutsAtOrBelow(cuts: readonly number[], value: number): number {
  let from = 0;
  let to = cuts.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (value < (cuts[middle] as number)) to = middle;
    else from = middle + 1;
  }
  return from;
}
