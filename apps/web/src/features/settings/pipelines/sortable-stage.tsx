'use client';
import { cn } from '@cardinal/ui/cn';
import { useSortable } from '@dnd-kit/sortable';
import { GripVertical } from 'lucide-react';
import type { ReactNode } from 'react';
import { stageGrid } from './stage-grid.ts';
import type { Stage } from './types.ts';

/** A stage that can be moved by its handle. */
export function SortableStage({ stage, editable, children }: { stage: Stage; editable: boolean; children: ReactNode }) {
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } = useSortable({
    id: stage.id,
    disabled: !editable,
  });
  return (
    <li
      ref={setNodeRef}
      style={{ transform: transform ? `translateY(${transform.y}px)` : undefined, transition }}
      className={cn(
        stageGrid,
        'items-start border-t border-border bg-surface-1 py-1',
        isDragging && 'relative z-10 bg-surface-2',
      )}
    >
      {editable ? (
        <button
          type="button"
          ref={setActivatorNodeRef}
          {...attributes}
          {...listeners}
          aria-label={`Move ${stage.name}`}
          className="flex h-8 w-6 touch-none items-center justify-center rounded-sm text-muted hover:text-fg max-sm:h-10"
        >
          <GripVertical aria-hidden size={16} strokeWidth={1.5} />
        </button>
      ) : (
        <span />
      )}
      {children}
    </li>
  );
}
