import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { companyObject } from '../../test/company.ts';
import { layOut, renderInApp } from '../../test/world.tsx';
import type { RecordRow } from '../fields/index.ts';
import { DataTable } from './data-table.tsx';
import { LineContent } from './line-content.tsx';
import type { DataTableProps, TableLayout, TableSort } from './types.ts';

beforeEach(() => layOut());
afterEach(cleanup);

const start: RecordRow[] = ['Northwind', 'Globex', 'Initech'].map((name, at) => ({
  id: `c${at}`,
  name,
  industry: 'Retail',
  size: 10 * at,
  status: 'active',
}));

function Table(props: Partial<DataTableProps>) {
  const [layout, setLayout] = useState<TableLayout>({ columns: ['industry', 'size', 'status'], widths: {} });
  const [sorts, setSorts] = useState<readonly TableSort[]>([]);
  const [selection, setSelection] = useState<ReadonlySet<string>>(new Set());
  return (
    <DataTable
      object={companyObject}
      rows={start}
      layout={layout}
      onLayoutChange={setLayout}
      sorts={sorts}
      onSortsChange={setSorts}
      selection={selection}
      onSelectionChange={setSelection}
      href={(row) => `#/companies/${row.id}`}
      {...props}
    />
  );
}

/** The table over rows that an app keeps: a commit changes them, unless `refuse` says why not. */
function Kept({ refuse, ...props }: Partial<DataTableProps> & { refuse?: string }) {
  const [rows, setRows] = useState(start);
  return (
    <Table
      {...props}
      rows={rows}
      onCellCommit={async (row, field, value) => {
        await Promise.resolve();
        if (refuse) throw new Error(refuse);
        setRows((before) => before.map((one) => (one.id === row.id ? { ...one, [field.property]: value } : one)));
      }}
    />
  );
}

const cellOf = (row: number, col: number): HTMLElement => {
  const cell = document.querySelector<HTMLElement>(`[data-cell="${row}:${col}"]`);
  if (!cell) throw new Error(`no cell at ${row}:${col}`);
  return cell;
};
const focused = () => (document.activeElement as HTMLElement | null)?.dataset.cell;

test('one cell is in the tab order, and arrows move it', async () => {
  const { user } = renderInApp(<Kept />);
  cellOf(0, 0).focus();
  await user.keyboard('{ArrowRight}{ArrowDown}');
  expect(focused()).toBe('1:1');
  await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{End}');
  expect(focused()).toBe('2:3');
  expect(document.querySelectorAll('[data-cell][tabindex="0"]')).toHaveLength(1);
});

test('typing over a cell replaces its value; Enter commits and moves down', async () => {
  const { user } = renderInApp(<Kept />);
  cellOf(0, 1).focus();
  await user.keyboard('Software{Enter}');
  expect(cellOf(0, 1).textContent).toBe('Software');
  expect(focused()).toBe('1:1');
});

test('Tab commits and moves right; Escape puts the value back', async () => {
  const { user } = renderInApp(<Kept />);
  cellOf(0, 1).focus();
  await user.keyboard('{Enter}X{Tab}');
  expect(cellOf(0, 1).textContent).toBe('X');
  expect(focused()).toBe('0:2');
  await user.keyboard('9{Escape}');
  expect(cellOf(0, 2).textContent).toBe('0');
  expect(focused()).toBe('0:2');
});

test('a value that cannot be read stays in the cell with the reason', async () => {
  const { user } = renderInApp(<Kept />);
  cellOf(1, 2).focus();
  await user.keyboard('many{Enter}');
  const box = within(cellOf(1, 2)).getByRole<HTMLInputElement>('textbox');
  expect(box.value).toBe('many');
  expect(within(cellOf(1, 2)).getByRole('alert').textContent).not.toBe('');
  await user.clear(box);
  await user.keyboard('12{Enter}');
  expect(cellOf(1, 2).textContent).toBe('12');
});

test('a refused commit is rolled back, with the reason at the cell and the typed value kept', async () => {
  const { user } = renderInApp(<Kept refuse="You may not change this." />);
  cellOf(0, 1).focus();
  await user.keyboard('Software{Enter}');
  expect(await within(cellOf(0, 1)).findByText('You may not change this.')).toBeTruthy();
  expect(cellOf(0, 1).textContent).toContain('Retail');
  cellOf(0, 1).focus();
  await user.keyboard('{Enter}');
  expect(within(cellOf(0, 1)).getByRole<HTMLInputElement>('textbox').value).toBe('Software');
});

test('a conflict shows both values and can be overwritten', async () => {
  const overwrite = vi.fn(async () => undefined);
  const { user } = renderInApp(
    <Kept
      refuse="Someone changed this meanwhile."
      onConflict={() => ({ theirs: 'Medical', by: 'Grace Hopper', overwrite })}
    />,
  );
  cellOf(0, 1).focus();
  await user.keyboard('Software{Enter}');
  expect(await within(cellOf(0, 1)).findByText('Medical')).toBeTruthy();
  expect(within(cellOf(0, 1)).getByText('You set it to').parentElement?.textContent).toContain('Software');
  await user.click(within(cellOf(0, 1)).getByRole('button', { name: 'Keep mine' }));
  expect(overwrite).toHaveBeenCalledOnce();
});

test('x selects, Shift + arrow extends, Escape clears', async () => {
  const { user } = renderInApp(<Kept count={{ value: 3 }} />);
  cellOf(0, 0).focus();
  await user.keyboard('x');
  expect(screen.getByRole('status').textContent).toBe('3 companies · 1 selected');
  await user.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
  expect(screen.getByRole('status').textContent).toBe('3 companies · 3 selected');
  await user.keyboard('{Escape}');
  expect(screen.getByRole('status').textContent).toBe('3 companies');
});

test('j and k move in the title column; Space peeks; Enter follows the link', async () => {
  const onPeek = vi.fn();
  const { user } = renderInApp(<Kept onPeek={onPeek} />);
  cellOf(0, 0).focus();
  await user.keyboard('jj k');
  expect(focused()).toBe('1:0');
  expect(onPeek).toHaveBeenCalledWith(start[2]);
  const followed = vi.fn((event: Event) => event.preventDefault());
  within(cellOf(1, 0)).getByRole('link').addEventListener('click', followed);
  await user.keyboard('{Enter}');
  expect(followed).toHaveBeenCalledOnce();
});

test('heads sort by press, add by Shift, and by the keyboard', async () => {
  const { user } = renderInApp(<Kept />);
  await user.click(screen.getByRole('button', { name: 'Industry' }));
  expect(
    screen.getByRole('columnheader', { name: /Industry/ }).ariaSort ?? cellOf(-1, 1).getAttribute('aria-sort'),
  ).toBe('ascending');
  await user.keyboard('{Shift>}');
  await user.click(screen.getByRole('button', { name: 'Employees' }));
  await user.keyboard('{/Shift}');
  expect(cellOf(-1, 2).getAttribute('aria-sort')).toBe('ascending');
  expect(cellOf(-1, 1).textContent).toContain('1');
  cellOf(-1, 2).focus();
  await user.keyboard('{Enter}');
  expect(cellOf(-1, 1).getAttribute('aria-sort')).toBeNull();
  expect(cellOf(-1, 2).getAttribute('aria-sort')).toBe('descending');
});

test('a column moves by Alt + Shift + arrow', async () => {
  const { user } = renderInApp(<Kept />);
  cellOf(-1, 1).focus();
  await user.keyboard('{Alt>}{Shift>}{ArrowRight}{/Shift}{/Alt}');
  expect(cellOf(-1, 1).textContent).toContain('Employees');
  expect(cellOf(-1, 2).textContent).toContain('Industry');
});

test('an edit follows its row when another arrives above it', async () => {
  const { user, rerender } = renderInApp(<Table rows={start} onCellCommit={async () => undefined} />);
  cellOf(1, 1).focus();
  await user.keyboard('Soft');
  rerender(
    <Table rows={[{ id: 'new', name: 'New', industry: null }, ...start]} onCellCommit={async () => undefined} />,
  );
  expect(within(cellOf(2, 1)).getByRole<HTMLInputElement>('textbox').value).toBe('Soft');
});

test('paste fills the cells it can', async () => {
  const { user } = renderInApp(<Kept />);
  await user.click(cellOf(0, 1));
  await user.paste('Software\t7\nMedical\tlots');
  await vi.waitFor(() => expect(cellOf(1, 1).textContent).toBe('Medical'));
  expect(cellOf(0, 2).textContent).toBe('7');
  expect(cellOf(1, 2).textContent).toBe('10');
});

test('says what belongs here when there is nothing, and what failed when it failed', async () => {
  const onRetry = vi.fn();
  const { user, rerender } = renderInApp(<Table rows={[]} />);
  expect(screen.getByText('No companies yet')).toBeTruthy();
  rerender(<Table rows={[]} status="error" onRetry={onRetry} />);
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(onRetry).toHaveBeenCalledOnce();
});

test('dragging the edge of a head makes its column wider, and tells the app once', async () => {
  const onLayoutChange = vi.fn();
  renderInApp(<Table onLayoutChange={onLayoutChange} />);
  const edge = document.querySelector('[data-cell="-1:2"] .cursor-col-resize');
  if (!edge) throw new Error('no edge to drag');
  const before = Number.parseInt(screen.getByRole('grid').style.getPropertyValue('--column-2'), 10);
  fireEvent.mouseDown(edge, { clientX: 200 });
  fireEvent.mouseMove(document, { clientX: 230 });
  fireEvent.mouseMove(document, { clientX: 240 });
  expect(screen.getByRole('grid').style.getPropertyValue('--column-2')).toBe(`${before + 40}px`);
  fireEvent.mouseUp(document);
  fireEvent.mouseMove(document, { clientX: 400 });
  expect(onLayoutChange.mock.calls).toEqual([
    [{ columns: ['industry', 'size', 'status'], widths: { size: before + 40 } }],
  ]);
});

test('what is counted goes by the words of its page', () => {
  const count = { value: 12, capped: false };
  const { rerender } = renderInApp(<Table count={count} />);
  expect(screen.getByText('12 companies')).toBeTruthy();
  const nouns = { singular: 'client', plural: 'clients' };
  rerender(<Table count={count} nouns={nouns} />);
  expect(screen.getByText('12 clients')).toBeTruthy();
  rerender(<Table nouns={nouns} rows={[]} />);
  expect(screen.getByText('No clients yet')).toBeTruthy();
});

test('rows stand in groups: a head opens and closes one, arrows pass over it, and there is a way to more', async () => {
  const onToggle = vi.fn();
  const onMore = vi.fn();
  const group = { kind: 'group', label: 'Retail', count: 12, open: true, onToggle } as const;
  const lines = [
    { ...group, key: 'a' },
    { kind: 'row', index: 0 },
    { kind: 'more', key: 'a', label: 'Show more of 12', onMore },
    { ...group, key: 'b', label: 'Energy', open: false },
  ] as const;
  const { user } = renderInApp(
    <Table rows={start.slice(0, 1)} lines={lines} renderLine={(line) => <LineContent line={line} />} />,
  );
  const [retail, energy] = screen.getAllByRole('button', { name: /12$/ }).filter((one) => one.ariaExpanded !== null);
  expect([retail?.getAttribute('aria-expanded'), energy?.getAttribute('aria-expanded')]).toEqual(['true', 'false']);
  energy?.focus();
  await user.keyboard('{Enter}');
  expect(onToggle).toHaveBeenCalledOnce();
  await user.click(screen.getByRole('button', { name: 'Show more of 12' }));
  expect(onMore).toHaveBeenCalledOnce();
  await user.click(cellOf(0, 1));
  await user.keyboard('{ArrowUp}');
  expect(document.activeElement).toBe(cellOf(-1, 1));
});

test('a column is pinned beside the title from its menu, and stays there', async () => {
  const { user } = renderInApp(<Table />);
  cellOf(-1, 2).focus();
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
  await user.click(await screen.findByRole('menuitem', { name: 'Pin beside the title' }));
  expect(cellOf(-1, 1).textContent).toContain('Employees');
  expect(cellOf(0, 1).style.left).toBe('var(--left-1)');
});
