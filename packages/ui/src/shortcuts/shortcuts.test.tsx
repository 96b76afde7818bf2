import { cleanup, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { layOut, renderInApp } from '../../test/world.tsx';
import { Dialog } from '../dialog/index.ts';
import { Input } from '../input/index.ts';
import type { Shortcut } from './shortcut.ts';
import { useShortcuts } from './use-shortcuts.ts';

beforeEach(() => layOut());
afterEach(cleanup);

function Page({ run, open = false }: { run: (keys: string) => void; open?: boolean }) {
  const all = ['g c', 'c p', 'mod+k', '?', '#'].map(
    (keys): Shortcut => ({ keys, label: keys, group: 'All', run: () => run(keys), whileTyping: keys === 'mod+k' }),
  );
  useShortcuts(all);
  return (
    <>
      <Input aria-label="Name" />
      <Dialog open={open} onOpenChange={() => run('closed')} title="New company" description="A few words.">
        <Input aria-label="Company name" />
      </Dialog>
    </>
  );
}

test('sequences, modifiers and signs; a wrong second key begins anew', async () => {
  const run = vi.fn();
  const { user } = renderInApp(<Page run={run} />);
  await user.keyboard('gc{Control>}k{/Control}{Shift>}?{/Shift}gcp');
  expect(run.mock.calls.flat()).toEqual(['g c', 'mod+k', '?', 'g c']);
  await user.keyboard('gcxcp#');
  expect(run.mock.calls.flat().slice(4)).toEqual(['g c', 'c p', '#']);
});

test('the second key of a sequence is not another part of the page’s own key', async () => {
  const run = vi.fn();
  const Part = () => {
    useShortcuts([{ keys: 'c', label: 'c', group: 'Part', run: () => run('part c') }]);
    return null;
  };
  const { user } = renderInApp(
    <>
      <Part />
      <Page run={run} />
    </>,
  );
  await user.keyboard('gc');
  expect(run.mock.calls.flat()).toEqual(['g c']);
});

test('while one types only those that say so', async () => {
  const run = vi.fn();
  const { user } = renderInApp(<Page run={run} />);
  await user.type(screen.getByRole('textbox', { name: 'Name' }), 'gc?{Control>}k{/Control}');
  expect(run.mock.calls.flat()).toEqual(['mod+k']);
});

test('a dialog is named and described, takes the focus to its first box, and closes by Escape', async () => {
  const run = vi.fn();
  const { user } = renderInApp(<Page run={run} open />);
  const dialog = screen.getByRole('dialog', { name: 'New company' });
  expect(document.getElementById(dialog.getAttribute('aria-describedby') ?? '')?.textContent).toBe('A few words.');
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Company name' }));
  await user.keyboard('{Escape}');
  expect(run).toHaveBeenCalledWith('closed');
});
