'use client';
import type { SchemaField } from '@cardinal/crm/schema';
import { useState } from 'react';
import { Checkbox } from '../checkbox/index.ts';
import { moveColumn } from './columns.ts';
import { HeaderCell } from './header-cell.tsx';
import type { HeaderProps } from './header-props.ts';

/** The sticky head of the table: select all, and a cell for each column, which one may drag into another place. */
export function Header(props: HeaderProps) {
  const { columns, range, active, layout, onLayoutChange, rows, selection, onSelectionChange } = props;
  const [dragged, setDragged] = useState<string | null>(null);
  const [over, setOver] = useState<string | null>(null);
  const chosen = rows.filter((row) => selection.has(row.id)).length;
  const all = rows.length > 0 && chosen === rows.length;
  const cell = (field: SchemaField | undefined, col: number) =>
    field && (
      <HeaderCell
        key={field.path}
        {...props}
        field={field}
        col={col}
        isActive={active?.row === -1 && active.col === col}
        dropBefore={dragged !== null && over === field.path && dragged !== field.path}
        drag={{
          start: () => setDragged(field.path),
          over: () => setOver(field.path),
          drop: () => {
            if (dragged && dragged !== field.path)
              onLayoutChange({ ...layout, columns: moveColumn(layout.columns, dragged, field.path) });
          },
          end: () => {
            setDragged(null);
            setOver(null);
          },
        }}
      />
    );
  return (
    <div role="rowgroup" className="sticky top-0 z-30">
      {/* biome-ignore lint/a11y/useFocusableInteractive: in a grid the cells take the focus. */}
      <div
        role="row"
        aria-rowindex={1}
        className="flex h-8 border-b border-border bg-surface-1"
        style={{ width: columns.total + 36 }}
      >
        {/* biome-ignore lint/a11y/useFocusableInteractive: the box within takes it. */}
        <div
          role="columnheader"
          aria-colindex={1}
          className="sticky left-0 z-10 flex w-9 shrink-0 items-center justify-center bg-inherit"
        >
          <Checkbox
            aria-label={all ? 'Unselect all loaded rows' : 'Select all loaded rows'}
            checked={all ? true : chosen > 0 ? 'indeterminate' : false}
            onCheckedChange={() => onSelectionChange(all ? new Set() : new Set(rows.map((row) => row.id)))}
          />
        </div>
        {columns.fields.slice(0, columns.pinned).map(cell)}
        {range.before > 0 && <div aria-hidden style={{ width: range.before }} className="shrink-0" />}
        {columns.fields.slice(range.start, range.end).map((field, at) => cell(field, range.start + at))}
        {range.after > 0 && <div aria-hidden style={{ width: range.after }} className="shrink-0" />}
      </div>
    </div>
  );
}
