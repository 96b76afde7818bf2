import { sigmoid } from './sigmoid.ts';

/** calibrated log-odds = slope × log-odds + intercept. A straight line, so that sums of contributions stay sums. */
export interface Line {
  readonly slope: number;
  readonly intercept: number;
}

/** How strongly the slope is held near 1, as if by so much curvature of data: few rows hardly move it. */
const HOLD = 4;

/**
 * Platt scaling (Platt, “Probabilistic outputs for support vector machines”, 1999) of log-odds that were made for rows
 * that the model had not seen: the line with the least log loss, by Newton's method, its slope held near 1 and never
 * below 0.
 */
export function calibrate(logOdds: ArrayLike<number>, outcome: Uint8Array): Line {
  let [slope, intercept] = [1, 0];
  for (let step = 0; step < 50; step++) {
    let [gs, gi, hss, hsi, hii] = [HOLD * (slope - 1), 0, HOLD, 0, 1e-9];
    for (let row = 0; row < outcome.length; row++) {
      const x = logOdds[row] as number;
      const p = sigmoid(slope * x + intercept);
      const [error, weight] = [p - (outcome[row] as number), p * (1 - p)];
      gs += error * x;
      gi += error;
      hss += weight * x * x;
      hsi += weight * x;
      hii += weight;
    }
    const determinant = hss * hii - hsi * hsi;
    const [ds, di] = [(hii * gs - hsi * gi) / determinant, (hss * gi - hsi * gs) / determinant];
    // A step of at most 1 each: far from the answer, where curvature vanishes, Newton's own would leap away.
    slope = Math.max(0, slope - Math.max(-1, Math.min(1, ds)));
    intercept -= Math.max(-1, Math.min(1, di));
    if (Math.abs(ds) + Math.abs(di) < 1e-9) break;
  }
  return { slope, intercept };
}
