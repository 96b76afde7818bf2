import { expect, test } from 'vitest';
import { edits } from './edits.ts';

test.for([
  ['', '', 0],
  ['harbour', 'harbour', 0],
  ['harbor', 'harbour', 1],
  ['harbpur', 'harbour', 1],
  ['harbuor', 'harbour', 1],
  ['ahrbour', 'harbour', 1],
  ['harbuorr', 'harbour', 2],
  ['hrabpur', 'harbour', 2],
  ['haver', 'harbour', Number.POSITIVE_INFINITY],
] as const)('%s is %s but for %d', ([typed, word, typos]) => {
  expect(edits(typed, word, 2)).toBe(typos);
});

test('beyond what is asked for it does not count', () => {
  expect(edits('hrabpur', 'harbour', 1)).toBe(Number.POSITIVE_INFINITY);
  expect(edits('harbuor', 'harbour', 1)).toBe(1);
});
