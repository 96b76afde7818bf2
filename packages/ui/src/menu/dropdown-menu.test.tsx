import { cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { layOut, renderInApp } from '../../test/world.tsx';
import { IconButton } from '../button/index.ts';
import { DropdownMenu } from './dropdown-menu.tsx';

beforeEach(() => layOut());
afterEach(cleanup);

test('a menu opens and closes by keyboard, and gives the focus back to its button', async () => {
  const archive = vi.fn();
  const { user } = renderInApp(
    <DropdownMenu entries={[{ label: 'Rename' }, { label: 'Archive', onSelect: archive }]}>
      <IconButton label="More">…</IconButton>
    </DropdownMenu>,
  );
  const button = screen.getByRole('button', { name: 'More' });
  await user.tab();
  expect(document.activeElement).toBe(button);
  await user.keyboard('{ArrowDown}');
  expect(await screen.findByRole('menu', { name: 'More' })).toBeTruthy();
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Rename'));
  await user.keyboard('{Escape}');
  await waitFor(() => expect(document.activeElement).toBe(button));
  expect(screen.queryByRole('menu')).toBeNull();
  await user.click(button);
  await user.click(await screen.findByRole('menuitem', { name: 'Archive' }));
  expect(archive).toHaveBeenCalledTimes(1);
  expect(button.getAttribute('aria-expanded')).toBe('false');
});

test('a tooltip says what a button is for when it has the focus, and Escape takes it away', async () => {
  const { user } = renderInApp(<IconButton label="More">…</IconButton>);
  await user.tab();
  const tip = await screen.findByRole('tooltip');
  expect(tip.textContent).toBe('More');
  expect(screen.getByRole('button').getAttribute('aria-describedby')).toBe(tip.id);
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('tooltip')).toBeNull();
});
