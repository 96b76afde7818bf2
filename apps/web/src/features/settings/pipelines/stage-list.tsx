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
import { trpc } from '#trpc/index.ts';
import { SortableStage } from './sortable-stage.tsx';
import type { Stage } from './types.ts';

interface StageListProps {
  stages: readonly Stage[];
  editable: boolean;
  children: (stage: Stage) => ReactNode;
}

/** The stages in their order, which changes by dragging or, on a handle, with Space and the arrows. */
export function StageList({ stages, editable, children }: StageListProps) {
  const id = useId();
  const utils = trpc.useUtils();
  const reorder = trpc.pipelines.reorderStages.useMutation({ onSettled: () => utils.pipelines.invalidate() });
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const wanted = reorder.isPending ? reorder.variables.ids : undefined;
  const shown = wanted ? wanted.flatMap((one) => stages.find((stage) => stage.id === one) ?? []) : stages;
  const drop = ({ active, over }: DragEndEvent) => {
    if (!over || active.id === over.id) return;
    const at = (key: string | number) => shown.findIndex((stage) => stage.id === key);
    reorder.mutate({ ids: arrayMove([...shown], at(active.id), at(over.id)).map((stage) => stage.id) });
  };
  const nameOf = (key: string | number) => shown.find((stage) => stage.id === key)?.name ?? '';
  const place = (key: string | number) =>
    `place ${shown.findIndex((stage) => stage.id === key) + 1} of ${shown.length}`;
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
          draggable: 'Press Space to lift a stage, the arrows to move it, Space to drop it, Esc to cancel.',
        },
      }}
    >
      <SortableContext
        items={shown.map((stage) => stage.id)}
        strategy={verticalListSortingStrategy}
        disabled={!editable}
      >
        <ul aria-label="Stages">
          {shown.map((stage) => (
            <SortableStage key={stage.id} stage={stage} editable={editable}>
              {children(stage)}
            </SortableStage>
          ))}
        </ul>
      </SortableContext>
    </DndContext>
  );
}
