/** The probability of each label from the margins: softmax, sharpened by one number for all. */
export function confidences(margins: readonly number[], sharpness: number): number[] {
  const most = Math.max(...margins);
  const parts = margins.map((margin) => Math.exp(sharpness * (margin - most)));
  const sum = parts.reduce((total, part) => total + part, 0);
  return parts.map((part) => part / sum);
}

/** Margins of texts that the machines had not seen, and what they were. */
export interface HeldOut {
  readonly margins: readonly number[];
  readonly label: number;
}

/**
 * The sharpness with the least log loss on held-out texts: temperature scaling (Guo et al., “On calibration of modern
 * neural networks”, 2017), by golden-section search on a log scale, since the loss has one valley.
 */
export function fitSharpness(rows: readonly HeldOut[]): number {
  const loss = (power: number) =>
    rows.reduce(
      (sum, { margins, label }) => sum - Math.log(Math.max(1e-12, confidences(margins, Math.exp(power))[label] ?? 0)),
      0,
    );
  const ratio = (Math.sqrt(5) - 1) / 2;
  let [from, to] = [Math.log(0.1), Math.log(50)];
  while (to - from > 0.01) {
    const [left, right] = [to - ratio * (to - from), from + ratio * (to - from)];
    if (loss(left) < loss(right)) to = right;
    else from = left;
  }
  return Math.exp((from + to) / 2);
}

/**
 * The lowest confidence from which on the answers to held-out texts are right at the precision that is asked for;
 * above 1 (never sure enough) when no confidence is.
 */
export function chooseThreshold(answers: readonly { confidence: number; right: boolean }[], precision: number): number {
  const sorted = [...answers].sort((a, b) => b.confidence - a.confidence);
  let [right, threshold] = [0, 1.01];
  for (const [at, answer] of sorted.entries()) {
    if (answer.right) right++;
    // Texts of one confidence are answered together or not at all.
    if (sorted[at + 1]?.confidence === answer.confidence) continue;
    if (right / (at + 1) >= precision) threshold = answer.confidence;
  }
  return threshold;
}
