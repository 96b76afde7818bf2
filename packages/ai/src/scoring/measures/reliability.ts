/** The records whose probability lies in one tenth, from `from` up to `to`; means are null where there are none. */
export interface ReliabilityBin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly predicted: number | null;
  readonly observed: number | null;
}

const BINS = 10;

/** What was said beside what happened, in ten bins of equal width (Niculescu-Mizil and Caruana, 2005). */
export function reliabilityOf(probabilities: ArrayLike<number>, outcome: ArrayLike<number>): ReliabilityBin[] {
  const sums = Array.from({ length: BINS }, () => ({ count: 0, predicted: 0, observed: 0 }));
  for (let row = 0; row < outcome.length; row++) {
    const probability = probabilities[row] as number;
    const bin = sums[Math.min(BINS - 1, Math.floor(probability * BINS))];
    if (!bin) continue;
    bin.count++;
    bin.predicted += probability;
    bin.observed += outcome[row] as number;
  }
  return sums.map(({ count, predicted, observed }, at) => ({
    from: at / BINS,
    to: (at + 1) / BINS,
    count,
    predicted: count > 0 ? predicted / count : null,
    observed: count > 0 ? observed / count : null,
  }));
}

/** Expected calibration error (Naeini, Cooper and Hauskrecht, 2015): the mean gap between said and happened, by bin. */
export function calibrationError(bins: readonly ReliabilityBin[]): number {
  const rows = bins.reduce((sum, { count }) => sum + count, 0);
  if (rows === 0) return 0;
  return bins.reduce((sum, bin) => sum + (bin.count / rows) * Math.abs((bin.predicted ?? 0) - (bin.observed ?? 0)), 0);
}
