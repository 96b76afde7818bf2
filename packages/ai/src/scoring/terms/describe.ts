import type { Binned } from '../boosting/binned.ts';
import type { Feature, Model, Pair } from '../model.ts';
import type { Column } from '../table.ts';
import type { PairTable, Terms } from './terms.ts';

/** Pairs with a part in the score, at most; what the others add beyond their features is let go, before evaluation. */
const MOST_PAIRS = 24;

/** The features and pairs of a model from its tables, each effect scaled by the slope of the calibration. */
export function describeTerms(
  terms: Terms,
  columns: readonly Column[],
  binned: Binned,
  slope: number,
): Pick<Model, 'features' | 'pairs'> {
  const pairs = [...terms.pairs.values()]
    .map((pair) => describePair(pair, binned, slope))
    .filter(({ importance }) => importance > 0)
    .sort((a, b) => b.importance - a.importance || a.first - b.first || a.second - b.second)
    .slice(0, MOST_PAIRS);
  const features = columns.map((column, at) => {
    const effect = Array.from(terms.singles[at] as Float64Array, (value) => slope * value);
    return describeFeature(column, at, effect, binned, pairs);
  });
  return { features, pairs };
}

function describePair({ first, second, table }: PairTable, binned: Binned, slope: number): Pair {
  const [a, b, wide] = [binned.bins[first], binned.bins[second], binned.sizes[second]] as [
    Uint8Array,
    Uint8Array,
    number,
  ];
  // Stored as 32-bit numbers are written: seven digits say more than the data knows.
  const effect = Array.from(table, (value) => Number((slope * value).toPrecision(7)));
  let sum = 0;
  for (let row = 0; row < binned.rows; row++)
    sum += Math.abs(effect[(a[row] as number) * wide + (b[row] as number)] as number);
  return { first, second, importance: sum / binned.rows, effect };
}

function describeFeature(
  column: Column,
  at: number,
  effect: number[],
  binned: Binned,
  pairs: readonly Pair[],
): Feature {
  const { name } = column;
  const missing = column.values.reduce<number>((count, value) => count + (value === null ? 1 : 0), 0);
  const importance = meanSize(at, effect, binned, pairs);
  const binning = binned.binnings[at];
  if (column.kind === 'number' && binning?.kind === 'number')
    return {
      kind: 'number',
      name,
      missing,
      importance,
      effect,
      cuts: [...binning.cuts],
      range: rangeOf(column.values),
    };
  if (binning?.kind === 'boolean')
    return { kind: 'boolean', name, missing, importance, effect, levels: [...binning.levels] };
  if (binning?.kind === 'category')
    return { kind: 'category', name, missing, importance, effect, levels: [...binning.levels] };
  throw new TypeError(`the bins of “${name}” are of another kind`);
}

function meanSize(
  at: number,
  effect: readonly number[],
  { bins, sizes, rows }: Binned,
  pairs: readonly Pair[],
): number {
  const own = bins[at] as Uint8Array;
  const shared = pairs.filter(({ first, second }) => first === at || second === at);
  let sum = 0;
  for (let row = 0; row < rows; row++) {
    let contribution = effect[own[row] as number] as number;
    for (const { first, second, effect: both } of shared) {
      const cell = (bins[first]?.[row] as number) * (sizes[second] as number) + (bins[second]?.[row] as number);
      contribution += (both[cell] as number) / 2;
    }
    sum += Math.abs(contribution);
  }
  return sum / rows;
}

function rangeOf(values: readonly (number | null)[]) {
  const sorted = Float64Array.from(values.filter((value) => value !== null)).sort();
  const [least, median, most] = [sorted[0], sorted[sorted.length >> 1], sorted.at(-1)];
  return least === undefined || median === undefined || most === undefined ? null : { least, median, most };
}
