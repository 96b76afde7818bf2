import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { repeatedStatements } from './repeated.ts';

test('a statement is worth preparing when it comes again', () => {
  const isRepeated = repeatedStatements();
  expect([isRepeated('select $1', ['a']), isRepeated('select $1', ['b'])]).toEqual([false, true]);
});

test('the same text with values of other types is another statement', () => {
  const isRepeated = repeatedStatements();
  const kinds = ['a', true, 1n, new Date(0), new Uint8Array(1)];
  expect(kinds.map((value) => isRepeated('select $1', [value]))).toEqual(kinds.map(() => false));
  expect(kinds.map((value) => isRepeated('select $1', [[value]]))).toEqual(kinds.map(() => true));
});

test('one that came among many others is still known', () => {
  const isRepeated = repeatedStatements({ most: 10, renewMs: 60_000 });
  for (let round = 0; round < 2; round += 1) isRepeated('hot', []);
  for (let shape = 0; shape < 1000; shape += 1) isRepeated(`shape ${shape}`, []);
  expect(isRepeated('hot', [])).toBe(true);
});

test('what nobody sends any more makes room in time', async () => {
  const isRepeated = repeatedStatements({ most: 1, renewMs: 20 });
  const twice = (text: string) => [isRepeated(text, []), isRepeated(text, [])].at(-1);
  expect([twice('old'), twice('new')]).toEqual([true, false]);
  await wait(30);
  expect([twice('new'), twice('old')]).toEqual([true, false]);
});
