import { expect, test } from 'vitest';
import { decodePosition, encodePosition, isAfter } from './position.ts';

test('a position is read as it was written', () => {
  const position = { epoch: 3, xid: '18446744073709551615', id: 42 };
  expect(decodePosition(encodePosition(position))).toEqual(position);
});

test('the texts of positions are in the order of the positions', () => {
  const texts = [
    { epoch: 1, xid: '9', id: 99 },
    { epoch: 1, xid: '10', id: 7 },
    { epoch: 1, xid: '10', id: 10 },
    { epoch: 2, xid: '3', id: 1 },
  ].map(encodePosition);
  expect(texts.toSorted()).toEqual(texts);
});

test.each([
  '',
  '1.2',
  '1.2.3',
  '-1.2.3',
  'a.b.c',
  '000000001.18446744073709551616.000000000000000',
  `1.${'9'.repeat(30)}.1`,
])('%j is no position', (text) => expect(decodePosition(text)).toBeUndefined());

test('positions are ordered by transaction as numbers, then by change', () => {
  const at = (xid: string, id: number) => ({ epoch: 1, xid, id });
  expect(isAfter(at('10', 1), at('9', 5))).toBe(true);
  expect(isAfter(at('9', 5), at('10', 1))).toBe(false);
  expect(isAfter(at('9', 6), at('9', 5))).toBe(true);
  expect(isAfter(at('9', 5), at('9', 5))).toBe(false);
});
