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

test('a filter changed elsewhere is taken over', () => {
  const bar = (value: Filter | null) => <FilterBar object={companyObject} value={value} onChange={() => undefined} />;
  const { rerender } = renderInApp(bar({ where: { size: { gt: 10 } } }));
  expect(screen.getByRole('button', { name: 'Employees is more than 10' })).toBeTruthy();
  rerender(bar({ where: { status: { in: ['active', 'customer'] } } }));
  expect(screen.getByRole('button', { name: 'Status is any of Active, Customer' })).toBeTruthy();
  rerender(bar({ not: {} }));
  expect(screen.getByText('A filter made elsewhere')).toBeTruthy();
});
