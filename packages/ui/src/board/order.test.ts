import { expect, test } from 'vitest';
import { applyMove, type BoardOrder, moveAt, moveCard, step } from './order.ts';

const order: BoardOrder = new Map([
  ['prospecting', ['a', 'b', 'c']],
  ['empty', []],
  ['engaging', ['d']],
]);
const plain = (given: BoardOrder) => Object.fromEntries(given);

test('a card moves within its column and across columns', () => {
  expect(plain(moveCard(order, 'a', { column: 'prospecting', index: 2 }))).toMatchObject({
    prospecting: ['b', 'c', 'a'],
  });
  expect(plain(moveCard(order, 'b', { column: 'engaging', index: 9 }))).toEqual({
    prospecting: ['a', 'c'],
    empty: [],
    engaging: ['d', 'b'],
  });
});

test('a move names the cards above and below', () => {
  expect(moveAt(order, 'b')).toEqual({ cardId: 'b', toColumn: 'prospecting', afterId: 'a', beforeId: 'c' });
  expect(moveAt(order, 'd')).toEqual({ cardId: 'd', toColumn: 'engaging', afterId: null, beforeId: null });
  expect(moveAt(order, 'nobody')).toBeNull();
});

test('a move is applied to an order that has changed meanwhile', () => {
  const move = { cardId: 'd', toColumn: 'prospecting', afterId: 'a', beforeId: 'b' };
  expect(plain(applyMove(order, move))).toMatchObject({ prospecting: ['a', 'd', 'b', 'c'], engaging: [] });
  const withoutA: BoardOrder = new Map([...order, ['prospecting', ['b', 'c']]]);
  expect(plain(applyMove(withoutA, move))).toMatchObject({ prospecting: ['d', 'b', 'c'] });
  const withoutBoth: BoardOrder = new Map([...order, ['prospecting', ['c']]]);
  expect(plain(applyMove(withoutBoth, move))).toMatchObject({ prospecting: ['c', 'd'] });
  expect(applyMove(order, { ...move, cardId: 'gone' })).toBe(order);
});

test('arrows stop at edges; only a lifted card enters an empty column', () => {
  const at = { column: 'prospecting', index: 2 };
  expect(step(order, at, 'ArrowDown', true)).toEqual(at);
  expect(step(order, at, 'ArrowUp', false)).toEqual({ column: 'prospecting', index: 1 });
  expect(step(order, at, 'ArrowRight', true)).toEqual({ column: 'empty', index: 0 });
  expect(step(order, at, 'ArrowRight', false)).toEqual({ column: 'engaging', index: 0 });
  expect(step(order, at, 'ArrowLeft', true)).toEqual(at);
});
