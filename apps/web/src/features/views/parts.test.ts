import { expect, test } from 'vitest';
import { entryOf, parts, readPart } from './parts.ts';

const layout = { columns: ['code', 'custom.tier', 'size'], widths: { '': 300, code: 120 }, pinned: ['code'] };

test('columns are read as they were written: order, widths, what is pinned, and the title’s own width', () => {
  const words = entryOf(parts.columns, layout, null);
  expect(words).toBe(':300,code:120!,custom.tier,size');
  expect(readPart(parts.columns, words, null)).toEqual(layout);
});

test('what the view says already is not in the address; what it says and is to be nothing has a sign', () => {
  const sorts = [{ field: 'name', direction: 'desc' as const }];
  expect(entryOf(parts.sorts, sorts, sorts)).toBeNull();
  expect(entryOf(parts.sorts, sorts, [])).toBe('-name');
  expect(entryOf(parts.sorts, [], sorts)).toBe('-');
  expect(entryOf(parts.sorts, [], [])).toBeNull();
  expect(readPart(parts.sorts, '-', sorts)).toEqual([]);
  expect(readPart(parts.sorts, null, sorts)).toBe(sorts);
});

test('totals name their field and figure; of what is none nothing is read', () => {
  const totals = [
    { field: 'amount', function: 'sum' as const },
    { field: 'custom.size', function: 'median' as const },
  ];
  expect(readPart(parts.totals, entryOf(parts.totals, totals, []), [])).toEqual(totals);
  expect(parts.totals.read('amount:product,size:filled')).toBeUndefined();
  expect(parts.totals.read('amount')).toBeUndefined();
});

test.each(['{', '5', '{"where":5}'])('the filter %s of an address is none', (words) => {
  expect(readPart(parts.filter, words, null)).toBeNull();
});

test('a layout that there is not is the view’s', () => {
  expect(readPart(parts.layout, 'gantt', 'board')).toBe('board');
  expect(entryOf(parts.layout, 'table', 'board')).toBe('table');
});
