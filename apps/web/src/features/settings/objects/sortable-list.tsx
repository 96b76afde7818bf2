'use client';
import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import {
  arrayMove,
  SortableContext,
  sortableKeyboardCoordinates,
  verticalListSortingStrategy,
} from '@dnd-kit/sortable';
import { type ReactNode, useId } from 'react';
import { SortableRow } from './sortable-row.tsx';

interface Named {
  readonly id: string;
  readonly name: string;
}

interface SortableListProps<T extends Named> {
  label: string;
  items: readonly T[];
  /** Called with the ids in their new order. */
  onOrder: (ids: readonly string[]) => void;
  children: (item: T) => ReactNode;
  className?: string;
}

/** Rows whose order changes by dragging or, on a handle, with Space and the arrows. */
export function SortableList<T extends Named>({ label, items, onOrder, children, className }: SortableListProps<T>) {
  const id = useId();
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const at = (key: string | number) => items.findIndex((item) => item.id === key);
  const nameOf = (key: string | number) => items[at(key)]?.name ?? '';
  const place = (key: string | number) => `place ${at(key) + 1} of ${items.length}`;
  const drop = ({ active, over }: DragEndEvent) => {
    if (!over || active.id === over.id) return;
    onOrder(arrayMove([...items], at(active.id), at(over.id)).map((item) => item.id));
  };
  return (
    <DndContext
      id={id}
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragEnd={drop}
      accessibility={{
        announcements: {
          onDragStart: ({ active }) => `${nameOf(active.id)} lifted.`,
          onDragOver: ({ active, over }) => (over ? `${nameOf(active.id)} is at ${place(over.id)}.` : undefined),
          onDragEnd: ({ active, over }) => (over ? `${nameOf(active.id)} dropped at ${place(over.id)}.` : undefined),
          onDragCancel: ({ active }) => `${nameOf(active.id)} is back in its place.`,
        },
        screenReaderInstructions: {
          draggable: 'Press Space to lift a row, the arrows to move it, Space to drop it, Esc to cancel.',
        },
      }}
    >
      <SortableContext items={items.map((item) => item.id)} strategy={verticalListSortingStrategy}>
        <ul aria-label={label} className={className}>
          {items.map((item) => (
            <SortableRow key={item.id} id={item.id} name={item.name}>
              {children(item)}
            </SortableRow>
          ))}
        </ul>
      </SortableContext>
    </DndContext>
  );
}
