import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aucOf } from './auc.ts';
import { measure } from './measure.ts';

const scored = fc.array(fc.record({ score: fc.integer({ min: 0, max: 20 }), hit: fc.integer({ min: 0, max: 1 }) }), {
  minLength: 4,
  maxLength: 60,
});

/** By its definition: over all pairs of one with and one without the outcome. */
function byPairs(scores: readonly number[], outcome: readonly number[]): number {
  let [sum, pairs] = [0, 0];
  for (const [i, a] of scores.entries())
    for (const [j, b] of scores.entries())
      if (outcome[i] === 1 && outcome[j] === 0) {
        sum += a > b ? 1 : a === b ? 0.5 : 0;
        pairs++;
      }
  return sum / pairs;
}

test('AUC is the share of pairs in the right order, and does not change with a rising function of the score', () => {
  fc.assert(
    fc.property(scored, (rows) => {
      const [scores, outcome] = [rows.map(({ score }) => score), rows.map(({ hit }) => hit)];
      const auc = aucOf(scores, outcome);
      const positives = outcome.filter((hit) => hit === 1).length;
      fc.pre(positives >= 2 && rows.length - positives >= 2);
      expect(auc?.value).toBeCloseTo(byPairs(scores, outcome), 12);
      expect(
        aucOf(
          scores.map((score) => score ** 3 + 1),
          outcome,
        ),
      ).toEqual(auc);
      expect(
        aucOf(
          scores.map((score) => -score),
          outcome,
        )?.value,
      ).toBeCloseTo(1 - (auc?.value ?? 0), 12);
      expect(auc?.low).toBeLessThanOrEqual(auc?.value ?? 0);
    }),
  );
});

test('an AUC needs two of each outcome', () => {
  expect(aucOf([1, 2, 3], [1, 0, 0])).toBeNull();
  expect(aucOf([1, 2, 3], [1, 1, 1])).toBeNull();
});

test('the interval is DeLong’s, worked out by hand', () => {
  // Positives 3, 2 and negatives 2, 1: V10 = (1, 0.75), V01 = (0.75, 1); AUC 0.875, variance 2 × 0.03125 / 2.
  const auc = aucOf([3, 2, 2, 1], [1, 1, 0, 0]);
  expect(auc?.value).toBe(0.875);
  expect(auc?.low).toBeCloseTo(0.875 - 1.959964 * Math.sqrt(0.03125), 6);
  expect(auc?.high).toBe(1);
});

test('Brier, ECE and lift are as their definitions say', () => {
  const outcome = [1, 0, 1, 0, 0, 0, 0, 0, 0, 0];
  const said = [0.95, 0.85, 0.75, 0.05, 0.05, 0.05, 0.05, 0.05, 0.05, 0.05];
  const { brier, ece, lift10, baseRate, reliability } = measure(said, outcome);
  expect(baseRate).toBe(0.2);
  expect(brier).toBeCloseTo((0.05 ** 2 + 0.85 ** 2 + 0.25 ** 2 + 7 * 0.05 ** 2) / 10, 12);
  expect(ece).toBeCloseTo((0.05 + 0.85 + 0.25 + 7 * 0.05) / 10, 12);
  expect(lift10).toBeCloseTo(5, 12);
  expect(reliability[0]).toEqual({ from: 0, to: 0.1, count: 7, predicted: expect.closeTo(0.05, 12), observed: 0 });
});

test('where all scores are alike the best tenth is the average, and the AUC 0.5', () => {
  const { lift10, auc } = measure(
    Array.from({ length: 50 }, () => 0.3),
    Array.from({ length: 50 }, (_, row) => row % 2),
  );
  expect(lift10).toBeCloseTo(1, 12);
  expect(auc).toEqual({ value: 0.5, low: 0.5, high: 0.5 });
});
