'use client';
import type { SchemaObject } from '@cardinal/crm/schema';
import type { Filter } from '@cardinal/ui/filters';
import type { TableLayout, TableSort } from '@cardinal/ui/table';
import { useCallback, useMemo } from 'react';
import { type Address, useAddress } from '#address/index.ts';
import { partsOf } from '#features/views/base.ts';
import { type Fault, faultOf } from '#features/views/faults.ts';
import { entryOf, none, type Part, type PartName, parts, readPart } from '#features/views/parts.ts';
import type { Total, ViewLayout } from '#features/views/types.ts';
import { type OpenView, useOpenView } from '#features/views/use-open-view.ts';

export interface ListState {
  readonly search: string;
  readonly filter: Filter | null;
  readonly sorts: readonly TableSort[];
  readonly trash: boolean;
  readonly layout: ViewLayout;
  /** What the rows of a table are grouped by. */
  readonly group: string | null;
  /** The field whose options are the columns of a board. */
  readonly board: string | null;
  /** The field by which a calendar places records. */
  readonly date: string | null;
  readonly span: 'month' | 'week';
  readonly totals: readonly Total[];
  /** The columns that the view or the address names; null: the person's own. */
  readonly columns: TableLayout | null;
  /** The view that is open, and whether that is known yet. */
  readonly open: OpenView;
  /** What the address asks for and cannot be shown. */
  readonly fault: Fault | null;
  /** Whether the address says something else than the view, or, without one, than the object's plain list. */
  readonly changed: boolean;
  readonly setSearch: (search: string) => void;
  readonly setFilter: (filter: Filter | null) => void;
  readonly setSorts: (sorts: readonly TableSort[]) => void;
  readonly setTrash: (trash: boolean) => void;
  readonly setGroup: (group: string | null) => void;
  readonly setSpan: (span: 'month' | 'week') => void;
  readonly setTotals: (totals: readonly Total[]) => void;
  readonly setColumns: (columns: TableLayout | null) => void;
  /** Draws the records another way, by a field where that takes one. */
  readonly setLayout: (layout: ViewLayout, by?: string) => void;
  readonly clear: () => void;
  /** Goes on without a part that the address, or else the view, asks for. */
  readonly drop: (part: PartName) => void;
  /** Back to what the view says. */
  readonly reset: () => void;
}

const entries = Object.values(parts).map(({ name }) => name);
const nothing = Object.fromEntries(entries.map((name) => [name, null]));

/** What a list shows, held in the address over its view: it can be sent to someone, and back and forward work. */
export function useListState(object: SchemaObject): ListState {
  const address = useAddress();
  const { get, change } = address;
  const open = useOpenView(object);
  const base = useMemo(() => partsOf(open.view, object), [open.view, object]);
  const [filter, setFilter] = usePart(parts.filter, base.filter, address);
  const [sorts, setSorts] = usePart(parts.sorts, base.sorts, address);
  const [group, setGroup] = usePart(parts.group, base.group, address);
  const [board] = usePart(parts.board, base.board, address);
  const [date] = usePart(parts.date, base.date, address);
  const [span, setSpan] = usePart(parts.span, base.span, address);
  const [totals, setTotals] = usePart(parts.totals, base.totals, address);
  const [columns, setColumns] = usePart(parts.columns, base.columns, address);
  const [layout] = usePart(parts.layout, base.layout, address);
  const setLayout = useCallback(
    (next: ViewLayout, by?: string) =>
      change(
        {
          [parts.layout.name]: entryOf(parts.layout, next, base.layout),
          ...(by && next === 'board' && { [parts.board.name]: entryOf(parts.board, by, base.board) }),
          ...(by && next === 'calendar' && { [parts.date.name]: entryOf(parts.date, by, base.date) }),
        },
        'push',
      ),
    [change, base],
  );
  return {
    search: get('q') ?? '',
    trash: get('trash') === '1',
    filter,
    sorts,
    layout,
    group,
    board,
    date,
    span,
    totals,
    columns,
    open,
    fault: useMemo(() => faultOf(object, get), [object, get]),
    changed: entries.some((name) => get(name) !== null),
    setSearch: useCallback((words: string) => change({ q: words || null }, 'replace'), [change]),
    setTrash: useCallback((next: boolean) => change({ trash: next ? '1' : null }, 'push'), [change]),
    setFilter,
    setSorts,
    setGroup,
    setSpan,
    setTotals,
    setColumns,
    setLayout,
    clear: useCallback(
      () => change({ q: null, [parts.filter.name]: entryOf(parts.filter, null, base.filter) }, 'push'),
      [change, base],
    ),
    drop: useCallback(
      (part: PartName) => {
        const { name } = parts[part];
        change({ [name]: get(name) === null ? none : null }, 'push');
      },
      [change, get],
    ),
    reset: useCallback(() => change(nothing, 'push'), [change]),
  };
}

/** A part of what the list shows, and how it is changed. */
function usePart<T>(
  part: Part<T>,
  base: T,
  { get, change }: Pick<Address, 'get' | 'change'>,
): readonly [T, (next: T) => void] {
  const words = get(part.name);
  const value = useMemo(() => readPart(part, words, base), [part, words, base]);
  const set = useCallback(
    (next: T) => change({ [part.name]: entryOf(part, next, base) }, 'push'),
    [part, base, change],
  );
  return [value, set];
}
