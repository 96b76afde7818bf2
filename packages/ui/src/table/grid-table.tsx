'use client';
import { type ClipboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type RecordRow, useFieldContext } from '../fields/index.ts';
import { late } from '../late/index.ts';
import { useLatest } from '../latest/index.ts';
import { toastError } from '../toast/index.ts';
import type { GridDeps } from './act.ts';
import { placeOf } from './cell-dom.ts';
import { AggregateRow } from './footer.tsx';
import { Header } from './header.tsx';
import type { GridCell } from './keys.ts';
import { lineFinder } from './lines.ts';
import { GridRow, LoadingRow } from './row.tsx';
import { selectRange, toggleRow } from './selection.ts';
import { TableContext } from './table-context.ts';
import type { DataTableProps } from './types.ts';
import { useColumns } from './use-columns.ts';
import { useEdits } from './use-edits.ts';
import { useGrid, useGridState } from './use-grid.ts';
import { useTableValue } from './use-table-value.ts';
import { useWindows } from './use-windows.ts';

const rowHeights = { compact: 32, comfortable: 36 };
/** What reads pasted words, with all that reading takes. */
const latePaste = late(() => import('./paste.ts'));
const none: ReadonlySet<string> = new Set();

/** The grid itself: head, rendered rows, foot. */
export function GridTable(props: DataTableProps) {
  const { object, rows, selection, hasMore = false, onEndReached, justChanged = none, label } = props;
  const rowHeight = rowHeights[props.density ?? 'compact'];
  const scroller = useRef<HTMLDivElement>(null);
  const { parseContext } = useFieldContext();
  const [menuFor, setMenuFor] = useState<string | null>(null);
  const anchor = useRef(0);
  const columns = useColumns(props);
  const state = useGridState(rows);
  const activeRow = state[0].cell?.row ?? null;
  const { lines } = props;
  const toLine = useMemo(() => lines && lineFinder(lines), [lines]);
  const windows = useWindows({
    scroller,
    columns,
    rowCount: lines?.length ?? rows.length,
    rowHeight,
    hasMore,
    hasFoot: props.aggregates !== undefined,
    activeRow,
    toLine,
  });
  const latest = useLatest(props);
  const select = useCallback(
    (index: number, range: boolean) => {
      const now = latest.current;
      const row = now.rows[index];
      if (!row) return;
      now.onSelectionChange(
        range ? selectRange(now.selection, now.rows, anchor.current, index) : toggleRow(now.selection, row.id),
      );
      anchor.current = index;
    },
    [latest],
  );
  const editable = useEditable(latest);
  const edits = useEdits(latest);
  const deps: GridDeps = {
    ...props,
    fields: columns.fields,
    columns,
    editable,
    commit: edits.commit,
    dismiss: (row, field) => {
      const said = edits.byRow.get(row.id)?.get(field.path)?.error;
      if (said) edits.dismiss(row.id, field.path);
      return Boolean(said);
    },
    reveal: windows.reveal,
    page: windows.page,
    select,
    openMenu: setMenuFor,
  };
  const grid = useGrid(scroller, state, deps);
  useEndReached(windows.items.at(-1)?.index ?? 0, { count: rows.length, hasMore, onEndReached });
  const value = useTableValue(latest, {
    ...props,
    object,
    fields: columns.fields,
    pinned: columns.pinned,
    grid,
    edits,
    select,
    editable,
  });

  const onPaste = (event: ClipboardEvent) => {
    if (!grid.cell || grid.edit !== undefined || grid.cell.row < 0) return;
    event.preventDefault();
    const target = {
      at: grid.cell,
      rows,
      fields: columns.fields,
      editable,
      commit: edits.commit,
      context: parseContext,
    };
    const text = event.clipboardData.getData('text/plain');
    latePaste.load().then(
      ({ pasteCells }) => pasteCells(text, target),
      () => toastError('Nothing was pasted, since the server cannot be reached. Try again.'),
    );
  };
  return (
    <TableContext value={value}>
      <div
        ref={scroller}
        role="grid"
        aria-label={label ?? object.plural}
        aria-rowcount={props.count?.capped ? -1 : (props.count?.value ?? rows.length) + 1}
        aria-colcount={columns.fields.length + 1}
        aria-multiselectable
        onKeyDown={grid.onKeyDown}
        onPaste={onPaste}
        onMouseDown={(event) => {
          const place = event.button === 0 ? placeOf(event.target) : null;
          if (place && place.row >= 0) grid.activate(place);
        }}
        onDoubleClick={(event) => {
          const place = placeOf(event.target);
          const [row, field] = [rows[place?.row ?? -1], columns.fields[place?.col ?? -1]];
          if (place && row && field && editable(row, field)) grid.activate(place, { edit: true });
        }}
        onFocus={(event) => enterGrid(event.target as HTMLElement, grid.cell, grid.activate)}
        onBlur={grid.onBlur}
        style={columns.style}
        className="relative min-h-0 grow overflow-auto overscroll-contain"
      >
        <Header
          {...props}
          columns={columns}
          range={windows.range}
          active={grid.cell}
          menuFor={menuFor}
          onMenuChange={setMenuFor}
        />
        <div role="rowgroup" className="relative" style={{ height: windows.height, width: columns.total + 36 }}>
          {windows.items.map((item) => {
            const line = lines?.[item.index];
            if (line && line.kind !== 'row')
              return (
                // biome-ignore lint/a11y/useFocusableInteractive: what is drawn within takes the focus.
                <div
                  key={`${line.kind}-${line.key}`}
                  role="row"
                  style={{ transform: `translateY(${item.start}px)`, height: rowHeight }}
                  className="absolute top-0 left-0 flex w-full border-b border-border bg-surface-0 contain-layout"
                >
                  {/* biome-ignore lint/a11y/useFocusableInteractive: what is drawn within takes the focus. */}
                  <div role="gridcell" className="sticky left-0 flex items-center px-1">
                    {props.renderLine?.(line)}
                  </div>
                </div>
              );
            const index = line ? line.index : item.index;
            const row: RecordRow | undefined = rows[index];
            if (!row)
              return (
                <LoadingRow
                  key={`loading-${item.index}`}
                  top={item.start}
                  height={rowHeight}
                  count={columns.fields.length}
                />
              );
            const isActive = grid.cell?.row === index || (grid.cell === null && index === 0);
            return (
              <GridRow
                key={isActive && grid.edit !== undefined ? row.id : windows.keyOf(item.index)}
                {...windows.range}
                row={row}
                index={index}
                top={item.start}
                height={rowHeight}
                activeCol={isActive ? (grid.cell?.col ?? 0) : null}
                edit={isActive ? grid.edit : undefined}
                selected={selection.has(row.id)}
                changed={justChanged.has(row.id)}
                edits={edits.byRow.get(row.id)}
              />
            );
          })}
        </div>
        {props.aggregates && <AggregateRow columns={columns} range={windows.range} aggregates={props.aggregates} />}
      </div>
    </TableContext>
  );
}

/** The focus belongs to cells: on its way into the grid, or to a link within a cell, it takes the cell. */
function enterGrid(target: HTMLElement, cell: GridCell | null, activate: (cell: GridCell) => void): void {
  const place = placeOf(target);
  if (place && (target.dataset.cell === undefined || cell?.row !== place.row || cell.col !== place.col))
    activate(place);
}

function useEditable(latest: React.RefObject<DataTableProps>): GridDeps['editable'] {
  return useCallback<GridDeps['editable']>(
    (row, field) => {
      const { onCellCommit, canEdit } = latest.current;
      return Boolean(onCellCommit) && !field.derived && !field.system && (canEdit?.(row, field) ?? true);
    },
    [latest],
  );
}

interface End {
  count: number;
  hasMore: boolean;
  onEndReached?: () => void;
}

/** Asks for more when the last rows come near; again after each page that leaves the end in sight. */
function useEndReached(last: number, { count, hasMore, onEndReached }: End): void {
  const near = hasMore && last >= count - 20;
  const latest = useLatest(onEndReached);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new count is a new page.
  useEffect(() => {
    if (near) latest.current?.();
  }, [near, count, latest]);
}
