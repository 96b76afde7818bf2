import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { companyObject } from '../../test/company.ts';
import { layOut, renderInApp } from '../../test/world.tsx';
import { FilterBar } from './filter-bar.tsx';
import type { Filter } from './model.ts';

beforeEach(() => layOut());
afterEach(cleanup);

function Bar({ tell, start = null }: { tell: (filter: Filter | null) => void; start?: Filter | null }) {
  const [value, setValue] = useState<Filter | null>(start);
  return (
    <FilterBar
      object={companyObject}
      value={value}
      onChange={(next) => {
        tell(next);
        setValue(next);
      }}
    />
  );
}

test('a condition is built by keyboard: field, then value', async () => {
  const tell = vi.fn();
  const { user } = renderInApp(<Bar tell={tell} />);
  await user.click(screen.getByRole('button', { name: 'Filter' }));
  await user.keyboard('industry{Enter}');
  await user.type(await screen.findByRole('textbox', { name: 'Industry value' }), 'soft');
  expect(tell).toHaveBeenLastCalledWith({ where: { industry: { contains: 'soft' } } });
});

test.each([
  ['status', 'cust', { status: { eq: 'customer' } }, 'Status is Customer'],
  ['owner', 'grace', { owner: { eq: 'u2' } }, 'Owner is Grace Hopper'],
  ['owner', 'me', { owner: { eq: 'me' } }, 'Owner is me'],
])('a choice of %s is made by typing "%s" and Enter, and closes the panel', async (field, words, where, chip) => {
  const tell = vi.fn();
  const { user } = renderInApp(<Bar tell={tell} />);
  await user.click(screen.getByRole('button', { name: 'Filter' }));
  await user.keyboard(`${field}{Enter}`);
  const panel = await screen.findByRole('dialog', { name: /^Filter on/ });
  await waitFor(() => expect(panel.contains(document.activeElement)).toBe(true));
  await user.keyboard(words);
  await waitFor(() => expect(within(panel).getAllByRole('option')).toHaveLength(1));
  await user.keyboard('{Enter}');
  expect(tell).toHaveBeenLastCalledWith({ where });
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: chip })));
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('an operator that takes several keeps the panel open; what is chosen already is changed in it', async () => {
  const tell = vi.fn();
  const start = { where: { status: { in: ['active'] } } };
  const { user } = renderInApp(<Bar tell={tell} start={start} />);
  await user.click(screen.getByRole('button', { name: 'Status is any of Active' }));
  await user.keyboard('cust{Enter}');
  expect(tell).toHaveBeenLastCalledWith({ where: { status: { in: ['active', 'customer'] } } });
  expect(screen.getByRole('dialog', { name: 'Filter on Status' })).toBeTruthy();
});

test('chips say what they mean, turn from and to or, and go away', async () => {
  const tell = vi.fn();
  const start = { where: { industry: { contains: 'soft' }, owner: { eq: 'me' } } };
  const { user } = renderInApp(<Bar tell={tell} start={start} />);
  expect(screen.getByRole('button', { name: 'Industry contains soft' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Owner is me' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: /join by or/ }));
  expect(tell).toHaveBeenLastCalledWith({
    or: [{ where: { industry: { contains: 'soft' } } }, { where: { owner: { eq: 'me' } } }],
  });
  await user.click(screen.getByRole('button', { name: 'Remove the filter on Owner' }));
  expect(tell).toHaveBeenLastCalledWith({ where: { industry: { contains: 'soft' } } });
});

test('groups are built within groups by keyboard, joined as one likes, and taken away', async () => {
  const tell = vi.fn();
  const { user } = renderInApp(<Bar tell={tell} start={{ where: { size: { gt: 300 } } }} />);
  const press = async (name: string | RegExp, at = -1) => {
    screen.getAllByRole('button', { name }).at(at)?.focus();
    await user.keyboard('{Enter}');
  };
  const build = async (words: string, value: string) => {
    await user.keyboard(`${words}{Enter}`);
    await user.keyboard(`${value}{Enter}`);
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Done' })).toBeNull());
  };
  await press('Add group');
  await screen.findByRole('dialog', { name: 'Group of conditions' });
  await build('industry', 'Retail');
  await press('Add condition');
  await build('owner', 'me');
  await press('Add group');
  await build('industry', 'Steel');
  // What belongs to a group stands before what belongs to the one around it.
  await press('Add condition', -2);
  await build('status', 'cust');
  expect(tell).toHaveBeenLastCalledWith({
    where: { size: { gt: 300 } },
    or: [
      { where: { industry: { contains: 'Retail' } } },
      { where: { owner: { eq: 'me' } } },
      { where: { industry: { contains: 'Steel' }, status: { eq: 'customer' } } },
    ],
  });
  expect(
    screen.getByRole('button', {
      name: 'Industry contains Retail or Owner is me or (Industry contains Steel and Status is Customer)',
      hidden: true,
    }),
  ).toBeTruthy();
  screen.getAllByRole('radio', { name: 'None' })[1]?.focus();
  await user.keyboard('{Enter}');
  expect(tell.mock.lastCall?.[0]).toMatchObject({
    or: [{}, {}, { not: { or: [{ where: { industry: {} } }, { where: { status: {} } }] } }],
  });
  await press('Remove the group');
  expect(tell.mock.lastCall?.[0].or).toHaveLength(2);
  await press('Remove the filter on Owner');
  await press('Remove the filter on Industry');
  expect(tell).toHaveBeenLastCalledWith({ where: { size: { gt: 300 } } });
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Filter' })));
});

test('a filter with denials and groups is read out and changed in place', async () => {
  const tell = vi.fn();
  const start: Filter = { not: { or: [{ where: { industry: { eq: 'Retail' } } }, { where: { size: { gt: 300 } } }] } };
  const { user } = renderInApp(<Bar tell={tell} start={start} />);
  await user.click(screen.getByRole('button', { name: 'None of (Industry is Retail, Employees is more than 300)' }));
  await user.click(screen.getByRole('button', { name: 'Industry is Retail' }));
  await user.clear(screen.getByRole('textbox', { name: 'Industry value' }));
  await user.keyboard('Steel{Enter}');
  expect(tell.mock.lastCall?.[0]).toMatchObject({ not: { or: [{ where: { industry: { eq: 'Steel' } } }, {}] } });
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Industry is Steel' }));
  await user.click(screen.getByRole('radio', { name: 'Any' }));
  expect(tell.mock.lastCall?.[0]).toMatchObject({ or: [{ where: { industry: { eq: 'Steel' } } }, {}] });
});

test('a group that nothing was put into is gone once it is closed', async () => {
  const { user } = renderInApp(<Bar tell={vi.fn()} start={{ where: { size: { gt: 300 } } }} />);
  await user.click(screen.getByRole('button', { name: 'Add group' }));
  await screen.findByRole('dialog', { name: 'Group of conditions' });
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('button', { name: 'New group' })).toBeNull());
});

test('a filter changed elsewhere is taken over', () => {
  const bar = (value: Filter | null) => <FilterBar object={companyObject} value={value} onChange={() => undefined} />;
  const { rerender } = renderInApp(bar({ where: { size: { gt: 10 } } }));
  expect(screen.getByRole('button', { name: 'Employees is more than 10' })).toBeTruthy();
  rerender(bar({ where: { status: { in: ['active', 'customer'] } } }));
  expect(screen.getByRole('button', { name: 'Status is any of Active, Customer' })).toBeTruthy();
  rerender(bar({ not: {} }));
  expect(screen.getByText('A filter made elsewhere')).toBeTruthy();
});
