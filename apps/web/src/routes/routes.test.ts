import { expect, test } from 'vitest';
import { filteredHref, hrefOf, listHref, safeNext } from './index.ts';

test.each([
  ['/deals?filter={}#top', '/deals?filter={}#top'],
  ['https://example.com/', '/'],
  ['//example.com', '/'],
  ['/\\example.com', '/'],
  ['/\t/example.com', '/'],
  ['javascript:alert(1)', '/'],
  ['/sign-in?next=/sign-in', '/'],
  ['/setup', '/'],
  [undefined, '/'],
])('after signing in, %s leads to %s', (next, to) => {
  expect(safeNext(next)).toBe(to);
});

test('shipped objects have places of their own, others stand under /objects', () => {
  expect(listHref('contact')).toBe('/people');
  expect(hrefOf('company', '1')).toBe('/companies/1');
  expect(hrefOf('order', '1')).toBe('/objects/order/1');
});

test("a list's state stands in its address", () => {
  const href = filteredHref('deal', {
    filter: { where: { stage: { in: ['s'] } } },
    sort: [
      { field: 'amount', direction: 'desc' },
      { field: 'name', direction: 'asc' },
    ],
  });
  const { pathname, searchParams } = new URL(href, 'http://here');
  expect(pathname).toBe('/deals');
  // The board would show one pipeline, and not in this order.
  expect(searchParams.get('view')).toBe('table');
  expect(JSON.parse(searchParams.get('filter') ?? '')).toEqual({ where: { stage: { in: ['s'] } } });
  expect(searchParams.get('sort')).toBe('-amount,name');
});
