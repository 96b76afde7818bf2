import { expect, test } from 'vitest';
import { percentWords, signed } from './words.ts';

test('percentages are whole, and never certain', () => {
  expect([0, 0.004, 0.005, 0.734, 0.995, 0.999, 1].map(percentWords)).toEqual([
    'under 1 %',
    'under 1 %',
    '1 %',
    '73 %',
    'over 99 %',
    'over 99 %',
    'over 99 %',
  ]);
});

test('contributions carry their sign', () => {
  expect([0.421, -1.5, 0].map(signed)).toEqual(['+0.42', '−1.50', '+0.00']);
});
