import { cleanup, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { layOut, renderInApp } from '../../test/world.tsx';
import { Input } from '../input/index.ts';
import { Drawer } from './index.ts';

beforeEach(() => layOut());
afterEach(cleanup);

test('Escape ends a form within a drawer first, then closes the drawer', async () => {
  const onOpenChange = vi.fn();
  const onEscape = vi.fn();
  const { user } = renderInApp(
    <Drawer open onOpenChange={onOpenChange} modal={false} title="Assistant">
      <form data-keeps-escape onKeyDown={({ key }) => key === 'Escape' && onEscape()}>
        <Input aria-label="Why not?" />
      </form>
      <Input aria-label="Ask" />
    </Drawer>,
  );
  await user.click(screen.getByRole('textbox', { name: 'Why not?' }));
  await user.keyboard('{Escape}');
  expect(onEscape).toHaveBeenCalledTimes(1);
  expect(onOpenChange).not.toHaveBeenCalled();
  await user.click(screen.getByRole('textbox', { name: 'Ask' }));
  await user.keyboard('{Escape}');
  expect(onOpenChange).toHaveBeenCalledWith(false);
});
