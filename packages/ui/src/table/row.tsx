'use client';
import { memo, useState } from 'react';
import { cn } from '../cn/index.ts';
import type { RecordRow } from '../fields/index.ts';
import { Skeleton } from '../states/index.ts';
import { Cell } from './cell.tsx';
import { RowBox } from './row-box.tsx';
import { useTableContext } from './table-context.ts';
import { columnWidth } from './use-columns.ts';
import type { RowEdits } from './use-edits.ts';

/** The unpinned columns that are rendered, and the space that the others take. */
export interface ColumnWindow {
  readonly start: number;
  readonly end: number;
  readonly before: number;
  readonly after: number;
}

export interface GridRowProps extends ColumnWindow {
  row: RecordRow;
  index: number;
  top: number;
  height: number;
  activeCol: number | null;
  edit: string | true | undefined;
  selected: boolean;
  changed: boolean;
  edits: RowEdits | undefined;
}

const rowClass = 'absolute contain-layout top-0 left-0 flex border-b border-border bg-surface-1';

/** One row. It renders again only when something of its own changes. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { row, index, top, height, activeCol, edit, selected, changed, edits, start, end, before, after } = props;
  const { fields, pinned, select, object } = useTableContext();
  const [near, setNear] = useState(false);
  const cell = (col: number) => {
    const field = fields[col];
    if (!field) return null;
    const active = activeCol === col;
    return (
      <Cell
        key={field.path}
        row={row}
        rowIndex={index}
        field={field}
        col={col}
        active={active}
        edit={active ? edit : undefined}
        state={edits?.get(field.path)}
        withActions={col === 0 && (near || activeCol !== null)}
      />
    );
  };
  const title = row[object.title];
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: in a grid the cells take the focus.
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selected}
      onMouseEnter={() => setNear(true)}
      onMouseLeave={() => setNear(false)}
      style={{ transform: `translateY(${top}px)`, height }}
      className={cn(
        rowClass,
        'hover:bg-surface-2',
        changed && 'bg-changed transition-colors duration-150',
        selected && 'bg-selected hover:bg-selected',
        (activeCol !== null || edits) && 'z-10',
      )}
    >
      {/* biome-ignore lint/a11y/useFocusableInteractive: `x` in the row's cells does what the box does. */}
      <div
        role="gridcell"
        aria-colindex={1}
        className="sticky left-0 z-10 flex w-9 shrink-0 items-center justify-center bg-inherit"
      >
        <RowBox
          label={`Select ${typeof title === 'string' ? title : 'row'}`}
          checked={selected}
          onToggle={(range) => select(index, range)}
        />
      </div>
      {Array.from({ length: pinned }, (_, col) => cell(col))}
      {before > 0 && <div aria-hidden style={{ width: before }} className="shrink-0" />}
      {Array.from({ length: end - start }, (_, at) => cell(start + at))}
      {after > 0 && <div aria-hidden style={{ width: after }} className="shrink-0" />}
    </div>
  );
});

/** The shape of a row that is on its way. */
export function LoadingRow({ top, height, count }: { top: number; height: number; count: number }) {
  return (
    <div aria-hidden style={{ transform: `translateY(${top}px)`, height }} className={rowClass}>
      <div className="w-9 shrink-0" />
      {Array.from({ length: count }, (_, col) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the cells are all alike.
        <div key={col} style={columnWidth(col)} className="flex shrink-0 items-center px-2">
          <Skeleton className="h-3 w-2/3" />
        </div>
      ))}
    </div>
  );
}
