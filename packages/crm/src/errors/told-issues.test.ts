import { expect, test } from 'vitest';
import { toldIssues } from './index.ts';

const issues = (count: number) => Array.from({ length: count }, (_, at) => ({ path: [at], code: 'x', message: 'x' }));

test('as many as may be are told as they are', () => {
  expect(toldIssues(issues(100))).toEqual(issues(100));
  expect(toldIssues([])).toEqual([]);
});

test('of more, the first, and how many are left out', () => {
  const told = toldIssues(issues(1300));
  expect(told.slice(0, 100)).toEqual(issues(100));
  expect(told.slice(100)).toEqual([{ path: [], code: 'more', message: 'There are 1,200 more.' }]);
  expect(toldIssues(issues(3), 2)).toHaveLength(3);
});
