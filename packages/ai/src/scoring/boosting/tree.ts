import type { Binned } from './binned.ts';
import { type Histogram, histogramOf, type Slopes, subtract } from './histogram.ts';
import type { Settings } from './settings.ts';
import { bestSplit, type Split, type Sums } from './split.ts';

/** A tree: an answer in log-odds, or a question on one feature's bin. */
export type Tree =
  | { readonly answer: number }
  | { readonly feature: number; readonly left: Uint8Array; readonly yes: Tree; readonly no: Tree };

/** A node that may still be split. Its place in the tree is `slot`, to be filled at the end. */
interface Open {
  readonly rows: Int32Array;
  readonly sums: Sums;
  readonly histogram: Histogram;
  readonly asked: readonly number[];
  readonly split: Split | undefined;
  yes?: Open;
  no?: Open;
}

/**
 * Grows a tree leaf by leaf, the best gain first (Shi, “Best-first decision tree learning”, 2007), on histograms (Ke et
 * al., “LightGBM”, 2017). No path asks about more than `order` features: the answer of each leaf is then a function of
 * one or two features, which is what makes contributions exact.
 */
export function growTree(binned: Binned, slopes: Slopes, rows: Int32Array, settings: Settings): Tree {
  const all = binned.sizes.map((_, feature) => feature);
  const featuresAfter = (asked: readonly number[]) => (asked.length < settings.order ? all : asked);
  const open = (part: Int32Array, sums: Histogram, asked: readonly number[]): Open => {
    const node = sumsOf(slopes, part);
    return {
      rows: part,
      sums: node,
      histogram: sums,
      asked,
      split: bestSplit(binned, sums, node, featuresAfter(asked), settings),
    };
  };
  const root = open(rows, histogramOf(binned, slopes, rows, all), []);
  const leaves = [root];
  while (leaves.length < settings.leaves) {
    const at = leaves.reduce((best, leaf, index) => (gainOf(leaf) > gainOf(leaves[best]) ? index : best), 0);
    const leaf = leaves[at];
    if (!leaf?.split) break;
    const { feature, left } = leaf.split;
    const asked = leaf.asked.includes(feature) ? leaf.asked : [...leaf.asked, feature];
    const [yesRows, noRows] = part(leaf.rows, binned.bins[feature] as Uint8Array, left);
    const smaller = yesRows.length < noRows.length ? yesRows : noRows;
    const counted = histogramOf(binned, slopes, smaller, featuresAfter(asked));
    const other = subtract(leaf.histogram, counted);
    leaf.yes = open(yesRows, smaller === yesRows ? counted : other, asked);
    leaf.no = open(noRows, smaller === yesRows ? other : counted, asked);
    leaves.splice(at, 1, leaf.yes, leaf.no);
  }
  return closed(root, settings);
}

function gainOf(leaf: Open | undefined): number {
  return leaf?.split?.gain ?? 0;
}

/** The finished tree; a leaf answers −G/(H+λ) (XGBoost, eq. 5), shrunk by the learning rate. */
function closed({ split, yes, no, sums }: Open, settings: Settings): Tree {
  if (!split || !yes || !no) return { answer: (-settings.rate * sums.first) / (sums.second + settings.ridge) };
  return { feature: split.feature, left: split.left, yes: closed(yes, settings), no: closed(no, settings) };
}

function sumsOf({ first, second }: Slopes, rows: Int32Array): Sums {
  let [g, h] = [0, 0];
  for (let at = 0; at < rows.length; at++) {
    g += first[rows[at] as number] as number;
    h += second[rows[at] as number] as number;
  }
  return { first: g, second: h };
}

function part(rows: Int32Array, bins: Uint8Array, left: Uint8Array): [Int32Array, Int32Array] {
  const kept = new Int32Array(rows.length);
  let [from, to] = [0, rows.length];
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as number;
    if (left[bins[row] as number]) kept[from++] = row;
    else kept[--to] = row;
  }
  return [kept.subarray(0, from), kept.subarray(from)];
}

/** Adds a tree's answers to the log-odds of every row. */
export function addAnswers(tree: Tree, bins: readonly Uint8Array[], logOdds: Float64Array): void {
  for (let row = 0; row < logOdds.length; row++) {
    let node = tree;
    while ('left' in node) node = node.left[bins[node.feature]?.[row] as number] ? node.yes : node.no;
    logOdds[row] = (logOdds[row] as number) + node.answer;
  }
}
