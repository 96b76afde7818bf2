import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { layOut, renderInApp } from '../../test/world.tsx';
import { Board } from './board.tsx';
import type { BoardProps } from './types.ts';

beforeEach(() => layOut());
afterEach(cleanup);

interface Card {
  id: string;
  name: string;
}
const columns = [
  {
    id: 's1',
    name: 'Prospecting',
    count: 14,
    cards: ['Alpha', 'Beta'].map((name) => ({ id: name, name })),
    sums: [{ minor: 1_234_500, currency: 'USD' }],
  },
  { id: 's2', name: 'Engaging', count: 1, cards: [{ id: 'Gamma', name: 'Gamma' }] },
];

const board = (props: Partial<BoardProps<Card>> = {}) => (
  <Board<Card>
    label="Deals by stage"
    columns={columns}
    cardName={(card) => card.name}
    renderCard={(card) => <a href={`#${card.id}`}>{card.name}</a>}
    onMove={async () => undefined}
    {...props}
  />
);
const cardOf = (name: string) => screen.getByRole('article', { name });
const said = () =>
  screen
    .getAllByRole('status')
    .map((node) => node.textContent)
    .join('');
const namesIn = (column: string) =>
  within(screen.getByRole('region', { name: new RegExp(`^${column}`) }))
    .queryAllByRole('article')
    .map((node) => node.ariaLabel ?? node.getAttribute('aria-label'));

test('Space lifts, arrows carry, Space drops; each step is said with its place', async () => {
  const onMove = vi.fn(() => new Promise<void>(() => undefined));
  const { user } = renderInApp(board({ onMove }));
  cardOf('Alpha').focus();
  await user.keyboard(' ');
  expect(said()).toBe('Alpha lifted, 1 of 14 in Prospecting. Arrow keys move it, Space drops it, Escape puts it back.');
  await user.keyboard('{ArrowRight}');
  expect(said()).toBe('Alpha, 1 of 2 in Engaging.');
  await user.keyboard('{ArrowDown} ');
  expect(said()).toBe('Alpha dropped, 2 of 2 in Engaging.');
  expect(onMove).toHaveBeenCalledWith({ cardId: 'Alpha', toColumn: 's2', afterId: 'Gamma', beforeId: null });
  expect(namesIn('Engaging')).toEqual(['Gamma', 'Alpha']);
  expect(document.activeElement).toBe(cardOf('Alpha'));
});

test('Escape puts the card back and tells nobody', async () => {
  const onMove = vi.fn(async () => undefined);
  const { user } = renderInApp(board({ onMove }));
  cardOf('Beta').focus();
  await user.keyboard(' {ArrowRight}{Escape}');
  expect(said()).toBe('Beta put back, 2 of 14 in Prospecting.');
  expect(onMove).not.toHaveBeenCalled();
  expect(namesIn('Prospecting')).toEqual(['Alpha', 'Beta']);
});

test('a refused move goes back, with the reason', async () => {
  const { user } = renderInApp(board({ onMove: async () => Promise.reject(new Error('Only its owner may move it.')) }));
  cardOf('Alpha').focus();
  await user.keyboard(' {ArrowDown} ');
  await waitFor(() => expect(said()).toBe('Alpha put back, 1 of 14 in Prospecting. Only its owner may move it.'));
  expect(namesIn('Prospecting')).toEqual(['Alpha', 'Beta']);
});

test('arrows walk from card to card, Enter opens, and one card a column is in the tab order', async () => {
  const { user } = renderInApp(board());
  cardOf('Alpha').focus();
  await user.keyboard('{ArrowDown}{ArrowRight}');
  expect(document.activeElement).toBe(cardOf('Gamma'));
  const followed = vi.fn((event: Event) => event.preventDefault());
  within(cardOf('Gamma')).getByRole('link').addEventListener('click', followed);
  await user.keyboard('{Enter}');
  expect(followed).toHaveBeenCalledOnce();
  expect(document.querySelectorAll('[data-card][tabindex="0"]')).toHaveLength(2);
});

test('quick-add keeps what was typed when it could not be saved', async () => {
  const onQuickAdd = vi.fn().mockRejectedValueOnce(new Error('You are offline.')).mockResolvedValue(undefined);
  const { user } = renderInApp(board({ onQuickAdd, quickAddLabel: 'New deal' }));
  await user.click(screen.getByRole('button', { name: 'New deal in Engaging' }));
  const box = screen.getByRole<HTMLInputElement>('textbox', { name: 'New deal in Engaging' });
  await user.type(box, 'Delta{Enter}');
  expect((await screen.findByRole('alert')).textContent).toBe('You are offline.');
  expect(box.value).toBe('Delta');
  await user.keyboard('{Enter}');
  await waitFor(() => expect(box.value).toBe(''));
  expect(onQuickAdd).toHaveBeenLastCalledWith('s2', 'Delta');
});
