'use client';
import { type RefObject, useCallback, useMemo } from 'react';
import type { GridCell } from './keys.ts';
import type { ColumnWindow } from './row.tsx';
import type { Columns } from './use-columns.ts';
import { useRowsInSight, useSight } from './use-sight.ts';

/** More columns than this are rendered only where they are seen. */
const plainColumns = 30;
const headerHeight = 32;
const selectWidth = 36;
const loadingRows = 3;
const spareRows = 6;
const spareColumns = 3;

export interface Windows {
  /** The rows that are rendered, by their places in the list; beyond its end stand those that are on their way. */
  rows: readonly number[];
  height: number;
  range: ColumnWindow;
  reveal: (cell: GridCell) => void;
  page: () => number;
  /**
   * The React key of a row: its place in a pool as large as what can be seen, so that a scroll fills elements anew
   * instead of making them. A row that stays for the keyboard's sake while out of sight has its own.
   */
  keyOf: (index: number) => string;
}

interface WindowOptions {
  scroller: RefObject<HTMLDivElement | null>;
  columns: Columns;
  rowCount: number;
  rowHeight: number;
  hasMore: boolean;
  activeRow: number | null;
}

/** Which rows and columns are rendered, and how to bring others into sight. The row under the keyboard always is. */
export function useWindows({ scroller, columns, rowCount, rowHeight, hasMore, activeRow }: WindowOptions): Windows {
  const count = rowCount + (hasMore ? loadingRows : 0);
  const { first, end } = useRowsInSight(scroller, { count, height: rowHeight, spare: spareRows });
  const rows = Array.from({ length: end - first }, (_, at) => first + at);
  const isAway =
    activeRow !== null && activeRow >= 0 && activeRow < rowCount && (activeRow < first || activeRow >= end);
  if (isAway) rows.splice(activeRow < first ? 0 : rows.length, 0, activeRow);
  const pool = useSight(scroller, ({ height }) => Math.ceil(height / rowHeight) + 2 * spareRows + 2);
  const range = useColumnWindow(scroller, columns);
  const reveal = useCallback(
    ({ row, col }: GridCell) => {
      if (!scroller.current) return;
      if (row >= 0) revealRow(scroller.current, row, rowHeight);
      revealColumn(scroller.current, columns.widths, col);
    },
    [scroller, rowHeight, columns.widths],
  );
  const page = () => Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - headerHeight) / rowHeight) - 1);
  const keyOf = (index: number) => (index < first || index >= first + pool ? `far-${index}` : `slot-${index % pool}`);
  return { rows, height: count * rowHeight, range, reveal, page, keyOf };
}

/** The columns beside the pinned one that are rendered: all of them, unless there are very many. */
function useColumnWindow(scroller: RefObject<HTMLElement | null>, { fields, widths }: Columns): ColumnWindow {
  const many = fields.length > plainColumns;
  const { starts, total } = useMemo(() => {
    const sums = [0];
    for (const width of widths.slice(1)) sums.push((sums.at(-1) ?? 0) + width);
    return { starts: sums.slice(0, -1), total: sums.at(-1) ?? 0 };
  }, [widths]);
  const after = (at: number) => starts[at + 1] ?? total;
  const first = useSight(scroller, ({ left }) => (many ? starts.findIndex((_, at) => after(at) > left) : 0));
  const last = useSight(scroller, ({ left, width }) =>
    many ? starts.findLastIndex((start) => start < left + width) : starts.length - 1,
  );
  const from = Math.max(0, first - (many ? spareColumns : 0));
  const to = Math.min(starts.length - 1, last + (many ? spareColumns : 0));
  const [before, rest] = [starts[from] ?? 0, total - after(to)];
  return useMemo(() => ({ start: from + 1, end: to + 2, before, after: rest }), [from, to, before, rest]);
}

/** Scrolls until a row clears the head above it and what may stand below it. */
function revealRow(scroller: HTMLElement, row: number, rowHeight: number): void {
  const top = row * rowHeight;
  const [above, below] = [top - headerHeight, top + 2 * rowHeight - scroller.clientHeight];
  if (below >= scroller.scrollTop) scroller.scrollTop = below;
  else if (above <= scroller.scrollTop) scroller.scrollTop = Math.max(0, above);
}

/** Scrolls sideways until a column clears the sticky ones. */
function revealColumn(scroller: HTMLElement, widths: readonly number[], col: number): void {
  if (col === 0) return;
  const sticky = selectWidth + (widths[0] ?? 0);
  const left = selectWidth + widths.slice(0, col).reduce((sum, width) => sum + width, 0);
  const right = left + (widths[col] ?? 0);
  if (left < scroller.scrollLeft + sticky) scroller.scrollLeft = left - sticky;
  else if (right > scroller.scrollLeft + scroller.clientWidth) scroller.scrollLeft = right - scroller.clientWidth;
}
