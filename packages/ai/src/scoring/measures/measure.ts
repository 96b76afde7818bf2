import { type Auc, aucOf, Z95 } from './auc.ts';
import { calibrationError, type ReliabilityBin, reliabilityOf } from './reliability.ts';

/** How well probabilities foretold an outcome. */
export interface Measures {
  readonly rows: number;
  readonly positives: number;
  /** The share of records with the outcome. */
  readonly baseRate: number;
  readonly auc: Auc | null;
  /** Mean squared error of the probabilities (Brier, 1950). */
  readonly brier: number;
  /** The same, of saying the base rate for every record. */
  readonly brierOfBaseRate: number;
  /** How much smaller the squared error is than the base rate's, by record; with the 95 % interval of the mean. */
  readonly gain: { readonly value: number; readonly low: number; readonly high: number };
  /** Expected calibration error over the ten bins. */
  readonly ece: number;
  readonly reliability: readonly ReliabilityBin[];
  /** How many times the base rate the best-scored tenth has; null when nothing has the outcome. */
  readonly lift10: number | null;
}

/** Measures probabilities beside what happened, 1 or 0; both of one length, of at least one row. */
export function measure(probabilities: ArrayLike<number>, outcome: ArrayLike<number>): Measures {
  const rows = outcome.length;
  const positives = Array.from(outcome).reduce((sum, value) => sum + value, 0);
  const baseRate = positives / rows;
  const reliability = reliabilityOf(probabilities, outcome);
  const brier =
    Array.from(outcome).reduce((sum, value, at) => sum + ((probabilities[at] as number) - value) ** 2, 0) / rows;
  return {
    rows,
    positives,
    baseRate,
    auc: aucOf(probabilities, outcome),
    brier,
    brierOfBaseRate: baseRate * (1 - baseRate),
    gain: gainOf(probabilities, outcome, baseRate),
    ece: calibrationError(reliability),
    reliability,
    lift10: positives > 0 ? precisionOfTop(probabilities, outcome, 0.1) / baseRate : null,
  };
}

/** The mean difference of two squared errors on the same records, with the interval of a paired comparison. */
function gainOf(probabilities: ArrayLike<number>, outcome: ArrayLike<number>, baseRate: number) {
  const gains = Array.from(
    outcome,
    (value, at) => (baseRate - value) ** 2 - ((probabilities[at] as number) - value) ** 2,
  );
  const mean = gains.reduce((sum, gain) => sum + gain, 0) / gains.length;
  const variance = gains.reduce((sum, gain) => sum + (gain - mean) ** 2, 0) / Math.max(1, gains.length - 1);
  const reach = Z95 * Math.sqrt(variance / gains.length);
  return { value: mean, low: mean - reach, high: mean + reach };
}

/** The share with the outcome among the best-scored part of the rows; of rows that tie at its edge, their mean. */
function precisionOfTop(probabilities: ArrayLike<number>, outcome: ArrayLike<number>, part: number): number {
  const wanted = Math.max(1, Math.round(outcome.length * part));
  const sorted = Float64Array.from(probabilities).sort();
  const edge = sorted[sorted.length - wanted] as number;
  let [above, hits, ties, tieHits] = [0, 0, 0, 0];
  for (let row = 0; row < outcome.length; row++) {
    const probability = probabilities[row] as number;
    if (probability > edge) {
      above++;
      hits += outcome[row] as number;
    } else if (probability === edge) {
      ties++;
      tieHits += outcome[row] as number;
    }
  }
  return (hits + ((wanted - above) * tieHits) / ties) / wanted;
}
