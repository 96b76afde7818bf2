import type { Binned } from '../boosting/binned.ts';
import type { Member } from '../boosting/boost.ts';
import type { Tree } from '../boosting/tree.ts';

/** A model as sums of tables: a constant, a table a feature, a table a pair (first bin, then second bin). */
export interface Terms {
  intercept: number;
  readonly singles: Float64Array[];
  readonly pairs: Map<string, PairTable>;
}

export interface PairTable {
  readonly first: number;
  readonly second: number;
  readonly table: Float64Array;
}

/** The average of the members, written as tables: each leaf is a box over at most two features, added to its table. */
export function foldTrees(members: readonly Member[], { sizes }: Binned): Terms {
  const terms: Terms = { intercept: 0, singles: sizes.map((size) => new Float64Array(size)), pairs: new Map() };
  const share = 1 / members.length;
  for (const { base, trees } of members) {
    terms.intercept += share * base;
    for (const tree of trees) addTree(terms, sizes, tree, new Map(), share);
  }
  return terms;
}

/** The bins that reach a node, for each feature that was asked about on the way. */
type Box = ReadonlyMap<number, Uint8Array>;

function addTree(terms: Terms, sizes: readonly number[], tree: Tree, box: Box, share: number): void {
  if ('answer' in tree) {
    addBox(terms, sizes, box, share * tree.answer);
    return;
  }
  const narrowed = (side: 0 | 1): Box => {
    const before = box.get(tree.feature);
    const bins = tree.left.map((left, bin) => (left === side && (before ? before[bin] : 1) ? 1 : 0));
    return new Map(box).set(tree.feature, bins);
  };
  addTree(terms, sizes, tree.yes, narrowed(1), share);
  addTree(terms, sizes, tree.no, narrowed(0), share);
}

function addBox(terms: Terms, sizes: readonly number[], box: Box, answer: number): void {
  const [one, other, third] = [...box].sort(([a], [b]) => a - b);
  if (third) throw new RangeError('a leaf over three features has no table');
  if (!one) {
    terms.intercept += answer;
  } else if (!other) {
    const table = terms.singles[one[0]] as Float64Array;
    for (let bin = 0; bin < table.length; bin++) if (one[1][bin]) table[bin] = (table[bin] as number) + answer;
  } else {
    const { table } = pairOf(terms, sizes, one[0], other[0]);
    const width = sizes[other[0]] as number;
    for (let a = 0; a < one[1].length; a++) {
      if (!one[1][a]) continue;
      for (let b = 0; b < width; b++) if (other[1][b]) table[a * width + b] = (table[a * width + b] as number) + answer;
    }
  }
}

function pairOf(terms: Terms, sizes: readonly number[], first: number, second: number): PairTable {
  const key = `${first} ${second}`;
  const found = terms.pairs.get(key);
  if (found) return found;
  const made = { first, second, table: new Float64Array((sizes[first] as number) * (sizes[second] as number)) };
  terms.pairs.set(key, made);
  return made;
}
