import type { Measures } from './measures/measure.ts';

/** Of each outcome, before a percentage is shown. */
const FEWEST_TO_SHOW = 30;

/** Whether percentages may be shown, and if not, why: in a word for code and in a sentence for people. */
export type Verdict =
  | { readonly percentages: true }
  | { readonly percentages: false; readonly reason: 'too_few' | 'no_signal'; readonly message: string };

/**
 * Percentages may be shown when there are at least 30 of each outcome, and on records kept back the score did better
 * than chance in two ways: it ranks (the 95 % interval of the AUC lies above 0.5), and its percentages are closer to
 * what happened than the base rate said of every record (so does that of the gain above 0).
 * @param measures null when there was too little to measure on
 */
export function verdictOf(
  positives: number,
  negatives: number,
  measures: Pick<Measures, 'auc' | 'gain'> | null,
): Verdict {
  if (Math.min(positives, negatives) < FEWEST_TO_SHOW || !measures?.auc) {
    const message = `There are ${positives} records with the outcome and ${negatives} without; a percentage needs at least ${FEWEST_TO_SHOW} of each.`;
    return { percentages: false, reason: 'too_few', message };
  }
  const { auc, gain } = measures;
  if (auc.low > 0.5 && gain.low > 0) return { percentages: true };
  const [value, low, high] = [auc.value, auc.low, auc.high].map((part) => part.toFixed(3));
  const message = `What is known of these records does not tell the outcomes apart: on records kept back the score did no better than chance beyond doubt (AUC ${value}, 95 % interval ${low} to ${high}; chance is 0.5).`;
  return { percentages: false, reason: 'no_signal', message };
}
