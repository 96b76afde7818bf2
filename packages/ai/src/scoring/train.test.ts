import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowOf } from './evaluate.ts';
import { parseModel } from './model.ts';
import { score, scorer } from './score.ts';
import type { Row, Table } from './table.ts';
import { madeDeals } from './testing/made.ts';
import { train } from './train.ts';

const deals = madeDeals(1500, 1, 'signal');
const model = await train(deals.table, deals.outcome);

const anyRow = fc.record({
  size: fc.oneof(fc.constant(null), fc.constant(undefined), fc.double({ noNaN: true, noDefaultInfinity: true })),
  source: fc.oneof(fc.constant(null), fc.constantFrom('referral', 'fair', 'web'), fc.string()),
  partner: fc.oneof(fc.constant(null), fc.boolean()),
  noise: fc.double({ min: -1, max: 2, noNaN: true }),
});

test('intercept and contributions add up to the log-odds of any record, missing and unknown values too', () => {
  fc.assert(
    fc.property(anyRow, (row: Row) => {
      const { logOdds, probability, contributions } = score(model, row);
      const sum = contributions.reduce((total, { contribution }) => total + contribution, model.intercept);
      expect(sum).toBeCloseTo(logOdds, 12);
      expect(Math.log(probability / (1 - probability))).toBeCloseTo(logOdds, 9);
      expect(contributions.map(({ feature }) => feature)).toEqual(['size', 'source', 'partner', 'constant', 'noise']);
    }),
  );
});

test('contributions are beside the average record: each has mean 0 over the training rows', () => {
  const scoreRow = scorer(model);
  const sums = model.features.map(() => 0);
  for (const row of deals.outcome.keys())
    for (const [at, { contribution }] of scoreRow(rowOf(deals.table, row)).contributions.entries())
      sums[at] = (sums[at] ?? 0) + contribution;
  for (const sum of sums) expect(sum / deals.outcome.length).toBeCloseTo(0, 6);
});

test('what was put into the data is found: the features, their direction, and the pair', () => {
  const of = (row: Row) => score(model, row).logOdds;
  expect(of({ size: 95 })).toBeGreaterThan(of({ size: 50 }));
  expect(of({ size: 50 })).toBeGreaterThan(of({ size: 5 }));
  expect(of({ size: 50, source: 'referral' })).toBeGreaterThan(of({ size: 50, source: 'web' }));
  const apart = (source: string) => of({ size: 50, source, partner: true }) - of({ size: 50, source, partner: false });
  expect(apart('fair')).toBeGreaterThan(apart('web') + 0.7);
  const byImportance = [...model.features].sort((a, b) => b.importance - a.importance).map(({ name }) => name);
  expect(byImportance[0]).toBe('size');
  expect(byImportance.at(-1)).toBe('constant');
});

test('a stored model gives the same scores', () => {
  const stored = parseModel(JSON.parse(JSON.stringify(model)));
  fc.assert(
    fc.property(anyRow, (row: Row) => {
      expect(score(stored, row)).toEqual(score(model, row));
    }),
  );
});

test('the same seed gives the same model, another seed another', async () => {
  const { table, outcome } = madeDeals(200, 2, 'signal');
  const [one, two, three] = [
    await train(table, outcome),
    await train(table, outcome),
    await train(table, outcome, { seed: 5 }),
  ];
  expect(two).toEqual(one);
  expect(three.intercept).not.toBe(one.intercept);
});

test('a level with few rows is pooled with those never seen', async () => {
  const { table, outcome } = madeDeals(300, 3, 'signal');
  const values = outcome.map((_, row) => (row < 3 ? 'rare' : `city ${row % 4}`));
  const learned = await train({ columns: [...table.columns, { name: 'city', kind: 'category', values }] }, outcome);
  expect(score(learned, { city: 'rare' }).logOdds).toBe(score(learned, { city: 'nowhere' }).logOdds);
});

test('thousands of levels, missing columns and numbers at the edge of what there is are learned from', async () => {
  const { table, outcome } = madeDeals(300, 4, 'signal');
  const columns: Table['columns'] = [
    ...table.columns,
    { name: 'id', kind: 'category', values: outcome.map((_, row) => `id ${row}`) },
    { name: 'nothing', kind: 'number', values: outcome.map(() => null) },
    { name: 'huge', kind: 'number', values: outcome.map((_, row) => (row % 2 ? 1 : -1) * Number.MAX_VALUE) },
  ];
  const learned = await train({ columns }, outcome);
  const { logOdds, contributions } = score(learned, { size: 50, id: 'id 1', huge: Number.MAX_VALUE });
  expect(Number.isFinite(logOdds)).toBe(true);
  expect(contributions.find(({ feature }) => feature === 'id')?.contribution).toBe(0);
  expect(contributions.find(({ feature }) => feature === 'nothing')?.contribution).toBe(0);
  expect(parseModel(JSON.parse(JSON.stringify(learned)))).toEqual(learned);
});

test('sixty rows are enough for a plain signal', async () => {
  const random = madeDeals(60, 6, 'noise').table.columns[4]?.values as number[];
  const table: Table = { columns: [{ name: 'x', kind: 'number', values: random }] };
  const learned = await train(
    table,
    random.map((value) => value > 0.5),
  );
  expect(score(learned, { x: 0.9 }).probability).toBeGreaterThan(0.85);
  expect(score(learned, { x: 0.1 }).probability).toBeLessThan(0.15);
});
