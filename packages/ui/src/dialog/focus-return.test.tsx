import { cleanup, screen, waitFor } from '@testing-library/react';
import { type ReactNode, useState } from 'react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { layOut, renderInApp } from '../../test/world.tsx';
import { Button } from '../button/index.ts';
import { Input } from '../input/index.ts';
import { DropdownMenu } from '../menu/index.ts';
import { CommandPalette } from '../palette/index.ts';
import { ShortcutsDialog } from '../shortcuts/index.ts';
import { AlertDialog, Dialog, Drawer } from './index.ts';

beforeEach(() => layOut());
afterEach(cleanup);

interface Shown {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}
const words = { title: 'Set status', description: 'Of one company.' };
const kinds: Record<string, (shown: Shown) => ReactNode> = {
  dialog: (shown) => (
    <Dialog {...shown} {...words}>
      <Input aria-label="Status" autoFocus />
    </Dialog>
  ),
  drawer: (shown) => (
    <Drawer {...shown} {...words}>
      <Input aria-label="Name" />
    </Drawer>
  ),
  'drawer beside the page': (shown) => (
    <Drawer {...shown} {...words} modal={false}>
      <Input aria-label="Name" />
    </Drawer>
  ),
  alert: (shown) => <AlertDialog {...shown} {...words} confirm="Delete" onConfirm={() => undefined} />,
  palette: (shown) => <CommandPalette {...shown} query="" onQueryChange={() => undefined} groups={[]} />,
  'shortcut list': (shown) => (
    <ShortcutsDialog {...shown} shortcuts={[{ keys: '?', label: 'This list', group: 'All' }]} />
  ),
};
const cases = Object.keys(kinds).flatMap((kind) => [
  [kind, 'closed', (shown: Shown) => kinds[kind]?.(shown)] as const,
  [kind, 'taken away', (shown: Shown) => shown.open && kinds[kind]?.(shown)] as const,
]);

function Page({ draw }: { draw: (shown: Shown) => ReactNode }) {
  const [open, setOpen] = useState(false);
  const [rows, setRows] = useState(['North', 'South']);
  return (
    <>
      <Button>Elsewhere</Button>
      <Button onClick={() => setOpen(true)}>Open</Button>
      <DropdownMenu entries={[{ label: 'Set status', onSelect: () => setOpen(true) }]}>
        <Button>More</Button>
      </DropdownMenu>
      <ul>
        {rows.map((row) => (
          <li key={row}>
            <Button onClick={() => setOpen(true)}>{row}</Button>
          </li>
        ))}
      </ul>
      {draw({
        open,
        onOpenChange: (next) => {
          setOpen(next);
          setRows(rows.slice(1));
        },
      })}
    </>
  );
}

const focused = () => document.activeElement?.textContent;

test.each(cases)('the focus returns from a %s that is %s', async (_kind, _way, draw) => {
  const { user } = renderInApp(<Page draw={draw} />);
  await user.tab();
  await user.tab();
  await user.keyboard('{Enter}');
  expect(focused()).not.toBe('Open');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(focused()).toBe('Open'));
});

test.each(cases)('from a %s that a menu opened and that is %s, to the menu’s button', async (_kind, _way, draw) => {
  const { user } = renderInApp(<Page draw={draw} />);
  screen.getByRole('button', { name: 'More' }).focus();
  await user.keyboard('{Enter}');
  await screen.findByRole('menuitem', { name: 'Set status' });
  await user.keyboard('{Enter}');
  await waitFor(() => expect(screen.queryByRole('menu')).toBeNull());
  await screen.findByRole(/alert/.test(_kind) ? 'alertdialog' : 'dialog');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(focused()).toBe('More'));
});

test.each(cases)('from a %s that is %s, to a neighbour of what is gone', async (_kind, _way, draw) => {
  const { user } = renderInApp(<Page draw={draw} />);
  screen.getByRole('button', { name: 'North' }).focus();
  await user.keyboard('{Enter}{Escape}');
  await waitFor(() => expect(focused()).toBe('South'));
});

test('what took the focus meanwhile keeps it', async () => {
  const { user } = renderInApp(<Page draw={(shown) => kinds['drawer beside the page']?.(shown)} />);
  await user.click(screen.getByRole('button', { name: 'Open' }));
  screen.getByRole('button', { name: 'Elsewhere' }).focus();
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await new Promise((done) => setTimeout(done, 20));
  expect(focused()).toBe('Elsewhere');
});
