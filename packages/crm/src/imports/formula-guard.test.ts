import { expect, test } from 'vitest';
import { guardFormula, unguardFormula } from './formula-guard.ts';

test.each(['=1+1', '+cmd|x', '-2+A1', '@SUM(A1)', '\t=1', '\r=1'])(
  '%j is not run, and comes back as it was',
  (cell) => {
    expect(guardFormula(cell)).toBe(`'${cell}`);
    expect(unguardFormula(guardFormula(cell))).toBe(cell);
  },
);

test.each(['', 'Acme', '-12.50', '+1 415 555 0132', "'quoted'", "O'Neil"])('%j is left alone', (cell) => {
  expect(guardFormula(cell)).toBe(cell);
  expect(unguardFormula(cell)).toBe(cell);
});
