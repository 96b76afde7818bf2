'use client';
import { cn } from '@cardinal/ui/cn';
import { useSortable } from '@dnd-kit/sortable';
import { GripVertical } from 'lucide-react';
import type { ReactNode } from 'react';

/** A row that can be moved by its handle; Esc puts it back, and closes no dialog around it meanwhile. */
export function SortableRow({ id, name, children }: { id: string; name: string; children: ReactNode }) {
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } = useSortable({
    id,
  });
  return (
    <li
      ref={setNodeRef}
      style={{ transform: transform ? `translateY(${transform.y}px)` : undefined, transition }}
      className={cn(
        'flex min-h-10 items-center gap-1 border-t border-border bg-surface-1 px-1 first:border-t-0',
        isDragging && 'relative z-10 bg-surface-2',
      )}
    >
      <button
        type="button"
        ref={setActivatorNodeRef}
        {...attributes}
        {...listeners}
        data-keeps-escape={isDragging || undefined}
        aria-label={`Move ${name}`}
        className="flex h-8 w-6 shrink-0 touch-none items-center justify-center rounded-sm text-muted hover:text-fg max-sm:h-10"
      >
        <GripVertical aria-hidden size={16} strokeWidth={1.5} />
      </button>
      {children}
    </li>
  );
}
