/** Area under the ROC curve: how often a record with the outcome scores above one without, ties counted half. */
export interface Auc {
  readonly value: number;
  /** The 95 % interval, within 0 to 1. */
  readonly low: number;
  readonly high: number;
}

/** The two-sided 95 % point of the normal distribution. */
export const Z95 = 1.959963984540054;

/**
 * AUC with its interval after DeLong, DeLong and Clarke-Pearson, “Comparing the areas under two or more correlated
 * receiver operating characteristic curves” (1988), by midranks as in Sun and Xu, “Fast implementation of DeLong's
 * algorithm” (2014). Null unless there are at least two of each outcome.
 */
export function aucOf(scores: ArrayLike<number>, outcome: ArrayLike<number>): Auc | null {
  const rows = Int32Array.from({ length: outcome.length }, (_, row) => row);
  const positives = rows.filter((row) => outcome[row] === 1);
  const negatives = rows.filter((row) => outcome[row] !== 1);
  const [m, n] = [positives.length, negatives.length];
  if (m < 2 || n < 2) return null;
  const overall = midranks(scores, rows);
  const among = (part: Int32Array, others: number, sign: 1 | -1) => {
    const own = midranks(scores, part);
    // Structural components: the share of the other outcome that this record is ranked above (below, for negatives).
    return Array.from(part, (row) => {
      const above = ((overall[row] as number) - (own[row] as number)) / others;
      return sign === 1 ? above : 1 - above;
    });
  };
  const [ofPositives, ofNegatives] = [among(positives, n, 1), among(negatives, m, -1)];
  const value = ofPositives.reduce((sum, part) => sum + part, 0) / m;
  const error = Math.sqrt(variance(ofPositives, value) / m + variance(ofNegatives, value) / n);
  return { value, low: Math.max(0, value - Z95 * error), high: Math.min(1, value + Z95 * error) };
}

/** By row, its rank from 1 among the rows named; ties share the middle of theirs. */
function midranks(scores: ArrayLike<number>, rows: Int32Array): Float64Array {
  const sorted = Int32Array.from(rows).sort((a, b) => (scores[a] as number) - (scores[b] as number));
  const ranks = new Float64Array(scores.length);
  for (let from = 0; from < sorted.length; ) {
    let to = from + 1;
    while (to < sorted.length && scores[sorted[to] as number] === scores[sorted[from] as number]) to++;
    for (let at = from; at < to; at++) ranks[sorted[at] as number] = (from + to + 1) / 2;
    from = to;
  }
  return ranks;
}

function variance(parts: readonly number[], mean: number): number {
  return parts.reduce((sum, part) => sum + (part - mean) ** 2, 0) / (parts.length - 1);
}
