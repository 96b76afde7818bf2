'use client';
import {
  DndContext,
  type DragEndEvent,
  DragOverlay,
  MouseSensor,
  pointerWithin,
  TouchSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { useId, useRef, useState } from 'react';
import { cn } from '../cn/index.ts';
import { formatLongDay } from '../fields/index.ts';
import { chipClass, Day } from './day.tsx';
import type { CalendarItem, CalendarProps } from './types.ts';
import { useCalendarKeys } from './use-calendar-keys.ts';

// The calendar announces by itself, for the keyboard and the pointer alike.
const silent = {
  announcements: {
    onDragStart: () => undefined,
    onDragOver: () => undefined,
    onDragEnd: () => undefined,
    onDragCancel: () => undefined,
  },
  screenReaderInstructions: { draggable: '' },
};

/** Items on the days of a week or a month, moved by mouse, finger and keyboard. It fills its parent's height. */
export function Calendar<I extends CalendarItem>(props: CalendarProps<I>) {
  const { label, days, span, items, renderItem, onMove, locale } = props;
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);
  const [dragged, setDragged] = useState<I | null>(null);
  const [message, announce] = useState('');
  // What was moved stands on its new day until the app says the same, or no.
  const [moved, setMoved] = useState<ReadonlyMap<string, string>>(new Map());
  const placed = items.map((item) => ({ ...item, day: moved.get(item.id) ?? item.day }));
  const byDay = Map.groupBy(placed, ({ day }) => day);
  const find = (itemId: unknown) => items.find((one) => one.id === itemId);

  const move = (itemId: string, day: string) => {
    const item = find(itemId);
    if (!item || !onMove || item.day === day) return;
    const settle = () => setMoved((before) => new Map([...before].filter(([one]) => one !== itemId)));
    setMoved((before) => new Map(before).set(itemId, day));
    announce(`${item.name} moved to ${formatLongDay(day, locale)}.`);
    onMove(item, day).then(settle, () => {
      settle();
      announce(`${item.name} went back to ${formatLongDay(item.day, locale)}.`);
    });
  };
  const keys = useCalendarKeys({
    frame,
    days,
    items: placed,
    today: props.today,
    canMove: Boolean(onMove),
    onMove: move,
    announce,
    locale,
  });
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 200, tolerance: 8 } }),
  );
  const drop = ({ active, over }: DragEndEvent) => {
    setDragged(null);
    if (over) move(String(active.id), String(over.id));
  };
  const weekdays = days.slice(0, 7);
  return (
    <DndContext
      id={id}
      accessibility={silent}
      sensors={sensors}
      collisionDetection={pointerWithin}
      onDragStart={({ active }) => setDragged(find(active.id) ?? null)}
      onDragEnd={drop}
      onDragCancel={() => setDragged(null)}
    >
      <div
        ref={frame}
        role="grid"
        aria-label={label}
        onKeyDown={keys.onKeyDown}
        className="flex h-full min-h-0 flex-col overflow-auto"
      >
        {/* biome-ignore lint/a11y/useFocusableInteractive: in a grid the cells take the focus. */}
        <div role="row" className="sticky top-0 z-10 grid shrink-0 grid-cols-7 border-b border-border bg-surface-1">
          {weekdays.map((day) => (
            // biome-ignore lint/a11y/useFocusableInteractive: nothing can be done at it.
            <div key={day} role="columnheader" className="truncate px-2 py-1 text-12 text-muted">
              {weekdayOf(day, locale)}
            </div>
          ))}
        </div>
        {Array.from({ length: days.length / 7 }, (_, week) => (
          // biome-ignore lint/a11y/useFocusableInteractive: in a grid the cells take the focus.
          <div
            key={days[week * 7]}
            role="row"
            className={cn('grid grow grid-cols-7', span === 'month' ? 'min-h-33 shrink-0 basis-0' : 'min-h-0')}
          >
            {days.slice(week * 7, week * 7 + 7).map((day) => (
              <Day
                key={day}
                {...props}
                day={day}
                items={byDay.get(day) ?? []}
                isActive={keys.active === day}
                isTarget={keys.hand?.day === day}
                inHand={keys.hand?.id ?? null}
                renderItem={renderItem}
                describedBy={`${id}-help`}
              />
            ))}
          </div>
        ))}
      </div>
      <p id={`${id}-help`} hidden>
        Press Space to lift it, the arrow keys to carry it to another day, Space to drop it, Escape to put it back.
      </p>
      <p role="status" aria-live="assertive" className="sr-only">
        {message}
      </p>
      <DragOverlay dropAnimation={null}>
        {dragged && <div className={cn(chipClass, 'border-fg shadow-overlay')}>{renderItem(dragged)}</div>}
      </DragOverlay>
    </DndContext>
  );
}

const weekdayOf = (day: string, locale = 'en-US'): string =>
  new Intl.DateTimeFormat(locale, { timeZone: 'UTC', weekday: 'short' }).format(new Date(`${day}T00:00:00Z`));
