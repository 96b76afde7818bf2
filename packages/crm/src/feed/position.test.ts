import { expect, test } from 'vitest';
import { decodePosition, encodePosition, isAfter } from './position.ts';

test('a position is read as it was written', () => {
  const position = { epoch: 3, xid: '18446744073709551615', id: 42 };
  expect(decodePosition(encodePosition(position))).toEqual(position);
});

test.each(['', '1.2', '1.2.3.4', '-1.2.3', 'a.b.c', '1.18446744073709551616.0', '1. 2.3', `1.${'9'.repeat(30)}.1`])(
  '%j is no position',
  (text) => expect(decodePosition(text)).toBeUndefined(),
);

test('positions are ordered by transaction as numbers, then by change', () => {
  const at = (xid: string, id: number) => ({ epoch: 1, xid, id });
  expect(isAfter(at('10', 1), at('9', 5))).toBe(true);
  expect(isAfter(at('9', 5), at('10', 1))).toBe(false);
  expect(isAfter(at('9', 6), at('9', 5))).toBe(true);
  expect(isAfter(at('9', 5), at('9', 5))).toBe(false);
});
