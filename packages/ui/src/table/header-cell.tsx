'use client';
import { fieldTraits } from '@cardinal/crm/fields';
import { ArrowDown, ArrowUp, ChevronDown } from 'lucide-react';
import { cn } from '../cn/index.ts';
import { DropdownMenu } from '../menu/index.ts';
import { columnMenu } from './column-menu.ts';
import type { HeaderCellProps } from './header-props.ts';
import { toggleSort } from './sorts.ts';
import { columnPlace } from './use-columns.ts';

/** A column's head: press to sort, Shift to add a sort, drag to move, its edge to resize, its arrow for the rest. */
export function HeaderCell(props: HeaderCellProps) {
  const { field, col, isActive, dropBefore, drag, sorts, onSortsChange, columns, menuFor, onMenuChange } = props;
  const order = sorts.findIndex((sort) => sort.field === field.path);
  const sort = sorts[order];
  const type = fieldTraits(field.type);
  const isTitle = col === 0;
  return (
    <div
      role="columnheader"
      aria-colindex={col + 2}
      aria-sort={sort ? (sort.direction === 'asc' ? 'ascending' : 'descending') : undefined}
      tabIndex={isActive ? 0 : -1}
      data-cell={`-1:${col}`}
      draggable={!isTitle && !columns.resizing}
      onDragStart={(event) => {
        event.dataTransfer.setData('text/plain', field.path);
        drag.start();
      }}
      onDragOver={(event) => {
        if (isTitle) return;
        event.preventDefault();
        drag.over();
      }}
      onDrop={drag.drop}
      onDragEnd={drag.end}
      style={columnPlace(col, columns.pinned)}
      className={cn(
        'group/head flex shrink-0 items-center bg-inherit text-12 text-muted outline-offset-[-2px]',
        col < columns.pinned && 'sticky z-10',
        col === columns.pinned - 1 && 'border-r border-border',
        col >= columns.pinned && 'relative',
        dropBefore && 'border-l-2 border-l-fg',
      )}
    >
      <button
        type="button"
        tabIndex={-1}
        disabled={type ? !type.sortable : true}
        onClick={(event) => onSortsChange(toggleSort(sorts, field.path, event.shiftKey))}
        className={cn(
          'flex h-full min-w-0 grow items-center gap-1 px-2 hover:text-fg',
          type?.numeric && 'flex-row-reverse',
          sort && 'text-fg',
        )}
      >
        <span className="truncate" title={field.label}>
          {field.label}
        </span>
        {sort && <SortMark direction={sort.direction} order={sorts.length > 1 ? order + 1 : null} />}
      </button>
      <DropdownMenu
        align="end"
        open={menuFor === field.path}
        onOpenChange={(open) => onMenuChange(open ? field.path : null)}
        entries={columnMenu(props)}
      >
        <button
          type="button"
          tabIndex={-1}
          aria-label={`${field.label} column`}
          className="absolute right-1 flex size-6 items-center justify-center rounded-sm bg-surface-2 opacity-0 hover:text-fg focus-visible:opacity-100 group-hover/head:opacity-100 data-[state=open]:opacity-100"
        >
          <ChevronDown aria-hidden className="size-3.5" strokeWidth={1.5} />
        </button>
      </DropdownMenu>
      <span
        aria-hidden
        draggable
        // A drag that starts on the edge resizes; it must not move the column.
        onDragStart={(event) => {
          event.preventDefault();
          event.stopPropagation();
        }}
        onMouseDown={columns.resizeHandler(field.path)}
        onTouchStart={columns.resizeHandler(field.path)}
        className={cn(
          'absolute inset-y-1 -right-1 z-10 w-2 cursor-col-resize touch-none after:absolute after:inset-y-0 after:left-[3px] after:w-px hover:after:bg-border-strong',
          columns.resizing === field.path && 'after:bg-fg',
        )}
      />
    </div>
  );
}

function SortMark({ direction, order }: { direction: 'asc' | 'desc'; order: number | null }) {
  const Icon = direction === 'asc' ? ArrowUp : ArrowDown;
  return (
    <span className="inline-flex shrink-0 items-center text-11 tabular-nums">
      <Icon aria-hidden className="size-3.5" strokeWidth={1.5} />
      {order}
    </span>
  );
}
