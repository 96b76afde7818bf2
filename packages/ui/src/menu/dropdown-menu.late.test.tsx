import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { layOut } from '../../test/lay-out.ts';
import { lateOverlays } from '../overlay/index.ts';
import { DropdownMenu } from './dropdown-menu.tsx';

afterEach(cleanup);

// The code of menus must not be there yet, so this file holds no second test.
test('keys pressed before a menu has come neither close it again nor are shortcuts of the page', async () => {
  layOut();
  const onPage = vi.fn();
  render(
    <DropdownMenu entries={[{ label: 'Rename' }, { label: 'Archive' }]}>
      <button type="button">More</button>
    </DropdownMenu>,
  );
  const button = screen.getByRole('button', { name: 'More' });
  button.focus();
  fireEvent.keyDown(button, { key: 'Enter' });
  window.addEventListener('keydown', onPage);
  for (const key of ['Enter', 'c']) fireEvent.keyDown(button, { key });
  window.removeEventListener('keydown', onPage);
  expect(lateOverlays.now()).toBeUndefined();
  expect(onPage).not.toHaveBeenCalled();
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Rename'), { timeout: 20_000 });
  await userEvent.keyboard('{End}');
  expect(document.activeElement?.textContent).toBe('Archive');
});
