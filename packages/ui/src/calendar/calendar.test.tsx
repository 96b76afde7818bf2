import { cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { layOut, renderInApp } from '../../test/world.tsx';
import { Calendar } from './calendar.tsx';
import { shownDays } from './days.ts';
import type { CalendarItem, CalendarProps } from './types.ts';

beforeEach(() => layOut());
afterEach(cleanup);

const items: readonly CalendarItem[] = [
  { id: 'a', day: '2026-11-10', name: 'Albatross' },
  ...['b', 'c', 'd', 'e', 'f'].map((id) => ({ id, day: '2026-11-12', name: `Gull ${id}` })),
];

const calendar = (props: Partial<CalendarProps<CalendarItem>> = {}) => (
  <Calendar
    label="Ships by launch"
    days={shownDays('2026-11-21', 'month')}
    span="month"
    month="2026-11-21"
    today="2026-11-21"
    items={items}
    renderItem={(item) => (
      <a href={`#${item.id}`} tabIndex={-1}>
        {item.name}
      </a>
    )}
    onShowDay={() => undefined}
    onMove={async () => undefined}
    {...props}
  />
);
const said = () =>
  screen
    .getAllByRole('status')
    .map((node) => node.textContent)
    .join('');
const day = (date: string): HTMLElement => {
  const cell = document.querySelector<HTMLElement>(`[data-day="${date}"]`);
  if (!cell) throw new Error(`there is no ${date}`);
  return cell;
};

test('today is in the tab order and marked, and arrows walk from day to day', async () => {
  const { user } = renderInApp(calendar());
  expect(day('2026-11-21').getAttribute('aria-current')).toBe('date');
  await user.tab();
  expect(document.activeElement).toBe(day('2026-11-21'));
  await user.keyboard('{ArrowUp}{ArrowLeft}');
  expect(document.activeElement).toBe(day('2026-11-13'));
  await user.keyboard('{Home}');
  expect(document.activeElement).toBe(day('2026-11-09'));
});

test('Space lifts, arrows carry, Space drops; Esc puts back', async () => {
  const onMove = vi.fn(async () => undefined);
  const { user } = renderInApp(calendar({ onMove }));
  day('2026-11-10').focus();
  await user.keyboard('{Enter}');
  expect(document.activeElement).toBe(screen.getByRole('article', { name: 'Albatross' }));
  await user.keyboard(' {ArrowRight}{Escape}');
  expect(onMove).not.toHaveBeenCalled();
  await user.keyboard(' {ArrowDown}{ArrowRight} ');
  expect(onMove).toHaveBeenCalledWith(expect.objectContaining({ id: 'a' }), '2026-11-18');
  expect(said()).toContain('Wed, Nov 18, 2026');
});

test('what is refused goes back to its day', async () => {
  const { user } = renderInApp(calendar({ onMove: () => Promise.reject(new Error('No.')) }));
  day('2026-11-10').focus();
  await user.keyboard('{Enter} {ArrowRight} ');
  await waitFor(() => expect(day('2026-11-10').textContent).toContain('Albatross'));
  expect(said()).toContain('went back');
});

test('of a full day there are a few and how many more, which leads to all of them', async () => {
  const onShowDay = vi.fn();
  const { user } = renderInApp(calendar({ onShowDay }));
  expect(screen.getAllByRole('article', { name: /^Gull/ })).toHaveLength(3);
  await user.click(screen.getByRole('button', { name: '2 more' }));
  expect(onShowDay).toHaveBeenCalledWith('2026-11-12');
});
