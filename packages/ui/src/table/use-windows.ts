'use client';
import { defaultRangeExtractor, useVirtualizer, type VirtualItem } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useEffect, useMemo } from 'react';
import type { GridCell } from './keys.ts';
import type { ColumnWindow } from './row.tsx';
import type { Columns } from './use-columns.ts';

/** More columns than this are rendered only where they are seen. */
const plainColumns = 30;
const headerHeight = 32;
const selectWidth = 36;
const loadingRows = 3;
const overscan = 6;
const itself = (row: number): number => row;

export interface Windows {
  items: VirtualItem[];
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
  /** Whether sums stand at the foot, over the lowest rows in sight; most take two lines at most. */
  hasFoot: boolean;
  /** The line on which a row stands, where there are other lines as well. */
  toLine?: (row: number) => number;
}

/** Which rows and columns are rendered, and how to bring others into sight. The row under the keyboard always is. */
export function useWindows(options: WindowOptions): Windows {
  const { scroller, columns, rowCount, rowHeight, hasMore, hasFoot, toLine = itself } = options;
  const activeRow = options.activeRow === null || options.activeRow < 0 ? options.activeRow : toLine(options.activeRow);
  const rows = useVirtualizer({
    count: rowCount + (hasMore ? loadingRows : 0),
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan,
    scrollPaddingStart: headerHeight,
    scrollPaddingEnd: hasFoot ? 2 * rowHeight : rowHeight,
    paddingStart: 0,
    useFlushSync: false,
    initialRect: { width: 1200, height: 800 },
    rangeExtractor: (range) => {
      const indexes = defaultRangeExtractor(range);
      if (activeRow === null || activeRow < 0 || activeRow >= rowCount || indexes.includes(activeRow)) return indexes;
      return activeRow < (indexes[0] ?? 0) ? [activeRow, ...indexes] : [...indexes, activeRow];
    },
  });
  const { pinned } = columns;
  const others = columns.widths.slice(pinned);
  const many = columns.fields.length > plainColumns;
  const cols = useVirtualizer({
    horizontal: true,
    enabled: many,
    count: others.length,
    getScrollElement: () => scroller.current,
    estimateSize: (at) => others[at] ?? 160,
    overscan: 3,
    useFlushSync: false,
    initialRect: { width: 1200, height: 800 },
  });
  const widthKey = columns.widths.join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured anew whenever a width changes.
  useEffect(() => cols.measure(), [cols, widthKey]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured anew whenever the density changes.
  useEffect(() => rows.measure(), [rows, rowHeight]);

  const seen = many ? cols.getVirtualItems() : null;
  const [first, last] = [seen?.[0], seen?.at(-1)];
  const [start, end] = [first ? first.index + pinned : pinned, last ? last.index + pinned + 1 : columns.fields.length];
  const [before, after] = [first?.start ?? 0, last ? cols.getTotalSize() - last.end : 0];
  const range = useMemo(() => ({ start, end, before, after }), [start, end, before, after]);

  const reveal = useCallback(
    (cell: GridCell) => {
      if (cell.row >= 0) rows.scrollToIndex(toLine(cell.row), { align: 'auto' });
      revealColumn(scroller.current, columns.widths, cell.col, pinned);
    },
    [rows, scroller, columns.widths, pinned, toLine],
  );
  const page = () => Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - headerHeight) / rowHeight) - 1);
  const items = rows.getVirtualItems();
  const seenHeight = rows.scrollRect?.height ?? 800;
  const pool = Math.ceil(seenHeight / rowHeight) + 2 * overscan + 2;
  const from = items.find((item) => item.index !== activeRow)?.index ?? 0;
  const keyOf = (index: number) =>
    index < from - 1 || index >= from + pool - 1 ? `far-${index}` : `slot-${index % pool}`;
  return { items, height: rows.getTotalSize(), range, reveal, page, keyOf };
}

/** Scrolls sideways until a column clears the sticky ones. */
function revealColumn(scroller: HTMLElement | null, widths: readonly number[], col: number, pinned: number): void {
  if (!scroller || col < pinned) return;
  const before = (at: number) => selectWidth + widths.slice(0, at).reduce((sum, width) => sum + width, 0);
  const sticky = before(pinned);
  const left = before(col);
  const right = left + (widths[col] ?? 0);
  if (left < scroller.scrollLeft + sticky) scroller.scrollLeft = left - sticky;
  else if (right > scroller.scrollLeft + scroller.clientWidth) scroller.scrollLeft = right - scroller.clientWidth;
}
