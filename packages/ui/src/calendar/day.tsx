'use client';
import { useDraggable, useDroppable } from '@dnd-kit/core';
import type { ReactNode } from 'react';
import { cn } from '../cn/index.ts';
import { formatLongDay } from '../fields/index.ts';
import type { CalendarItem, CalendarProps } from './types.ts';

export const chipClass =
  'block w-full min-w-0 truncate rounded-sm border border-border bg-surface-2 px-1.5 py-0.5 text-12';

/** So many stand in a day of a month; a week has room for all. */
const mostInMonth = 4;

interface DayProps<I extends CalendarItem> extends Omit<CalendarProps<I>, 'items' | 'days' | 'label'> {
  day: string;
  items: readonly I[];
  /** Whether the keyboard comes here first. */
  isActive: boolean;
  /** Whether what is carried by the keyboard would drop here. */
  isTarget: boolean;
  inHand: string | null;
  describedBy: string;
}

/** One day with what stands on it. */
export function Day<I extends CalendarItem>(props: DayProps<I>) {
  const { day, items, span, month, today, isActive, isTarget, inHand, describedBy, onMove, onShowDay, locale } = props;
  const { setNodeRef, isOver } = useDroppable({ id: day, disabled: !onMove });
  const room = span === 'week' || items.length <= mostInMonth ? items.length : mostInMonth - 1;
  const more = items.length - room;
  const isOther = span === 'month' && day.slice(0, 7) !== month.slice(0, 7);
  return (
    <div
      ref={setNodeRef}
      role="gridcell"
      tabIndex={isActive ? 0 : -1}
      data-day={day}
      aria-current={day === today ? 'date' : undefined}
      aria-label={`${formatLongDay(day, locale)}, ${items.length === 0 ? 'nothing' : items.length}`}
      className={cn(
        'flex min-h-0 min-w-0 flex-col gap-0.5 overflow-hidden border-r border-b border-border p-1 outline-offset-[-2px] last:border-r-0',
        span === 'week' && 'overflow-y-auto',
        isOther && 'bg-surface-0',
        (isOver || isTarget) && 'bg-selected',
      )}
    >
      <span
        aria-hidden
        className={cn(
          'mb-0.5 flex h-5 min-w-5 items-center justify-center self-start rounded-full px-1 text-12 tabular-nums',
          day === today ? 'bg-fg font-medium text-surface-0' : isOther ? 'text-muted' : 'text-fg',
        )}
      >
        {Number(day.slice(8))}
      </span>
      {items.slice(0, room).map((item) => (
        <Chip key={item.id} item={item} movable={Boolean(onMove)} inHand={inHand === item.id} describedBy={describedBy}>
          {props.renderItem(item)}
        </Chip>
      ))}
      {more > 0 && (
        <button
          type="button"
          tabIndex={-1}
          data-item=""
          onClick={() => onShowDay(day)}
          className="min-h-6 self-start rounded-sm px-1.5 text-12 text-muted hover:bg-surface-2 hover:text-fg"
        >
          {more} more
        </button>
      )}
    </div>
  );
}

interface ChipProps {
  item: CalendarItem;
  movable: boolean;
  inHand: boolean;
  describedBy: string;
  children: ReactNode;
}

function Chip({ item, movable, inHand, describedBy, children }: ChipProps) {
  const { setNodeRef, listeners, isDragging } = useDraggable({ id: item.id, disabled: !movable });
  return (
    <article
      ref={setNodeRef}
      tabIndex={-1}
      data-item={item.id}
      aria-label={item.name}
      aria-roledescription="entry"
      aria-describedby={movable ? describedBy : undefined}
      className={cn(
        chipClass,
        'shrink-0 hover:border-border-strong',
        movable && 'touch-manipulation',
        inHand && 'border-fg',
        isDragging && 'opacity-40',
      )}
      {...listeners}
    >
      {children}
    </article>
  );
}
