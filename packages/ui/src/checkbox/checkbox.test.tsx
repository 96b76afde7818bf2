import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { Checkbox } from './checkbox.tsx';

afterEach(cleanup);

test('a press and the space bar tick a box, Enter does not, and a press untick it', async () => {
  const user = userEvent.setup();
  const changed = vi.fn();
  const { rerender } = render(<Checkbox aria-label="Done" checked={false} onCheckedChange={changed} />);
  const box = screen.getByRole('checkbox', { name: 'Done', checked: false });
  await user.click(box);
  await user.keyboard('{Enter}');
  await user.keyboard(' ');
  expect(changed.mock.calls).toEqual([[true], [true]]);
  rerender(<Checkbox aria-label="Done" checked onCheckedChange={changed} />);
  await user.click(screen.getByRole('checkbox', { checked: true }));
  expect(changed).toHaveBeenLastCalledWith(false);
});

test('a box that stands for some is neither ticked nor not, and ticks all', async () => {
  const changed = vi.fn();
  render(<Checkbox aria-label="All" checked="indeterminate" onCheckedChange={changed} />);
  const box = screen.getByRole('checkbox');
  expect(box.getAttribute('aria-checked')).toBe('mixed');
  await userEvent.click(box);
  expect(changed).toHaveBeenCalledWith(true);
});

test('a disabled box does nothing', async () => {
  const changed = vi.fn();
  render(<Checkbox aria-label="Done" checked={false} disabled onCheckedChange={changed} />);
  await userEvent.click(screen.getByRole('checkbox'));
  expect(changed).not.toHaveBeenCalled();
});
