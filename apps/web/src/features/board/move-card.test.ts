import { expect, test } from 'vitest';
import { type Columns, moveCard } from './move-card.ts';

const stage = (id: string, probability: number) =>
  ({ id, name: id, pipelineId: 'p', order: 0, probability, outcome: 'open', rotDays: null, version: 1 }) as const;
const card = (id: string, minor: number) => ({
  id,
  version: 1,
  deletedAt: null,
  custom: {},
  amount: { minor, currency: 'EUR' },
  probability: null,
});
const board: Columns = [
  {
    stage: stage('lead', 10),
    total: { key: 'lead', count: 2, totals: [{ currency: 'EUR', minor: 300, weighted: 30 }] },
    cards: [card('a', 100), card('b', 200)],
    hasMore: false,
    references: { x: { object: 'company', title: 'Acme' } },
    nextTasks: { a: { id: 't', title: 'Call', due: null } },
  },
  {
    stage: stage('offer', 50),
    total: { key: 'offer', count: 1, totals: [{ currency: 'EUR', minor: 400, weighted: 200 }] },
    cards: [card('c', 400)],
    hasMore: false,
    references: {},
    nextTasks: {},
  },
];

test('a card takes its worth, its next task and its names along', () => {
  const [lead, offer] = moveCard(board, 'a', { stageId: 'offer', afterId: 'c' });
  expect(lead?.cards.map(({ id }) => id)).toEqual(['b']);
  expect(lead?.total).toEqual({ key: 'lead', count: 1, totals: [{ currency: 'EUR', minor: 200, weighted: 20 }] });
  expect(offer?.cards.map(({ id }) => id)).toEqual(['c', 'a']);
  expect(offer?.total).toEqual({ key: 'offer', count: 2, totals: [{ currency: 'EUR', minor: 500, weighted: 250 }] });
  expect(offer?.nextTasks['a']?.title).toBe('Call');
  expect(offer?.references['x']?.title).toBe('Acme');
});

test('within its column a card changes its place and no sum', () => {
  const [lead] = moveCard(board, 'b', { stageId: 'lead', afterId: null });
  expect(lead?.cards.map(({ id }) => id)).toEqual(['b', 'a']);
  expect(lead?.total).toBe(board[0]?.total);
});

test('a card that is not loaded leaves the board as it is', () => {
  expect(moveCard(board, 'z', { stageId: 'offer', afterId: null })).toBe(board);
});
