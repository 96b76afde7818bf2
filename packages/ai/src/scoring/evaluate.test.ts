import { expect, test } from 'vitest';
import { evaluate } from './evaluate.ts';
import { madeDeals } from './testing/made.ts';

test('a signal is found, measured on records kept back, and may be shown', async () => {
  const { table, outcome } = madeDeals(800, 1, 'signal');
  const { method, measures, verdict } = await evaluate(table, outcome);
  expect(method).toBe('cross_validated');
  expect(measures?.rows).toBe(800);
  expect(measures?.auc?.low).toBeGreaterThan(0.7);
  expect(measures?.brier).toBeLessThan(measures?.brierOfBaseRate ?? 0);
  expect(measures?.ece).toBeLessThan(0.08);
  expect(measures?.reliability.reduce((sum, { count }) => sum + count, 0)).toBe(800);
  expect(verdict).toEqual({ percentages: true });
});

test('pure noise gives no signal, for any seed', async () => {
  for (const [seed, rows] of [
    [1, 100],
    [2, 400],
    [3, 400],
    [4, 1500],
  ] as const) {
    const { table, outcome } = madeDeals(rows, seed, 'noise');
    const { verdict, measures } = await evaluate(table, outcome);
    expect(verdict, `seed ${seed}: ${JSON.stringify(measures?.auc)}`).toMatchObject({
      percentages: false,
      reason: 'no_signal',
    });
  }
});

test('large tables are measured on one held-out fifth', async () => {
  const { table, outcome } = madeDeals(10_000, 1, 'signal');
  const { method, measures, verdict } = await evaluate(table, outcome);
  expect([method, measures?.rows, verdict.percentages]).toEqual(['held_out', 2000, true]);
});

test('fewer than 30 of either outcome never show a percentage, however plain the signal', async () => {
  const { table } = madeDeals(200, 1, 'signal');
  for (const positives of [0, 1, 12, 29]) {
    const outcome = Array.from({ length: 200 }, (_, row) => row < positives);
    const { verdict } = await evaluate(table, outcome);
    expect(verdict).toMatchObject({
      percentages: false,
      reason: 'too_few',
      message: expect.stringContaining(`${positives} records`),
    });
  }
});
