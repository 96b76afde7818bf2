import { expect, test } from 'vitest';
import { parseModel } from './model.ts';
import { score } from './score.ts';
import type { Table } from './table.ts';
import { madeDeals } from './testing/made.ts';
import { train } from './train.ts';
import { trainInThread } from './train-in-thread.ts';

const { table, outcome } = madeDeals(120, 1, 'signal');

test.each([NaN, Infinity, -Infinity])('%s in a column is refused with its column and row', async (bad) => {
  const values = outcome.map((_, row) => (row === 7 ? bad : row));
  const wrong: Table = { columns: [{ name: 'amount', kind: 'number', values }] };
  await expect(train(wrong, outcome)).rejects.toMatchObject({
    code: 'invalid_table',
    path: ['amount', 7],
    message: expect.stringContaining('row 8'),
  });
});

test('columns of another length, of one name, or none at all are refused', async () => {
  const short: Table = { columns: [{ name: 'x', kind: 'number', values: [1] }] };
  await expect(train(short, outcome)).rejects.toMatchObject({ code: 'invalid_table', path: ['x'] });
  const twice: Table = { columns: [...table.columns, ...table.columns] };
  await expect(train(twice, outcome)).rejects.toMatchObject({ code: 'invalid_table', path: ['size'] });
  await expect(train({ columns: [] }, outcome)).rejects.toMatchObject({ code: 'invalid_table' });
});

test('one outcome alone is refused, in words that say how many there are', async () => {
  await expect(
    train(
      table,
      outcome.map(() => true),
    ),
  ).rejects.toMatchObject({
    code: 'too_few',
    message: expect.stringContaining('120 records with the outcome and 0 without'),
  });
});

test('a value of another kind than its feature is refused at its name', async () => {
  const model = await train(table, outcome);
  expect(() => score(model, { size: 'large' })).toThrow(
    expect.objectContaining({ code: 'invalid_row', path: ['size'] }),
  );
  expect(() => score(model, { size: NaN })).toThrow(expect.objectContaining({ code: 'invalid_row' }));
});

test('what is not a model, of another version, or cut short is refused', async () => {
  const model = await train(table, outcome);
  for (const wrong of [
    null,
    {},
    { ...model, version: 2 },
    { ...model, features: model.features.map((feature) => ({ ...feature, effect: [] })) },
  ])
    expect(() => parseModel(wrong)).toThrow(expect.objectContaining({ code: 'invalid_model' }));
});

test('training is cancelled by its signal', async () => {
  const large = madeDeals(5000, 1, 'signal');
  const controller = new AbortController();
  const onProgress = (done: number) => done > 0.01 && controller.abort(new Error('enough'));
  await expect(train(large.table, large.outcome, { signal: controller.signal, onProgress })).rejects.toThrow('enough');
});

test('timers go on while it trains', async () => {
  const large = madeDeals(4000, 1, 'signal');
  let beats = 0;
  const timer = setInterval(() => beats++, 20);
  const start = performance.now();
  await train(large.table, large.outcome);
  clearInterval(timer);
  expect(beats).toBeGreaterThan((performance.now() - start) / 400);
});

test('a thread trains the same model, says how far it is, and can be ended', async () => {
  const seen: number[] = [];
  const { model, evaluation } = await trainInThread(table, outcome, { onProgress: (done) => seen.push(done) });
  expect(model).toEqual(await train(table, outcome));
  expect(evaluation.method).toBe('cross_validated');
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
  expect(seen.at(-1)).toBe(1);
  await expect(trainInThread(table, outcome, { signal: AbortSignal.timeout(5) })).rejects.toMatchObject({
    name: 'TimeoutError',
  });
  await expect(
    trainInThread(
      table,
      outcome.map(() => true),
    ),
  ).rejects.toMatchObject({ code: 'too_few' });
});
