import { expect, test } from 'vitest';
import { fillTemplate } from './template.ts';

test.each([
  [{ product: 'Lathe', account: 'Mill' }, 'Lathe · Mill'],
  [{ product: ' Lathe ', account: '' }, 'Lathe'],
  [{ product: '', account: 'Mill - Old' }, 'Mill - Old'],
  [{ product: ' ', account: '—' }, null],
])('what only parts an empty cell from the rest goes: %o', (cells: Record<string, string>, text) => {
  expect(fillTemplate('{product} · {account}', (name) => cells[name] ?? '')).toBe(text);
});

test('a cell that parts a hundred thousand times takes no time', () => {
  const cell = `a${'-'.repeat(100_000)}b`;
  const began = performance.now();
  expect(fillTemplate('{x}', () => cell)).toBe(cell);
  expect(performance.now() - began).toBeLessThan(500);
});
