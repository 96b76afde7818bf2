'use client';
import { useSortable } from '@dnd-kit/sortable';
import type { ReactNode } from 'react';
import { cn } from '../cn/index.ts';

const rotClass = ['bg-surface-1', 'bg-rot-1', 'bg-rot-2', 'bg-rot-3'];

/** The look of a card; amber, deeper with its level, as it rots. */
export function CardFace({ level, lifted, children }: { level: 0 | 1 | 2 | 3; lifted?: boolean; children: ReactNode }) {
  return (
    <div
      className={cn(
        'rounded-md border border-border p-2.5 text-13',
        rotClass[level],
        lifted ? 'border-fg shadow-overlay' : 'group-hover/card:border-border-strong',
      )}
    >
      {children}
    </div>
  );
}

export interface BoardCardProps {
  id: string;
  name: string;
  level: 0 | 1 | 2 | 3;
  movable: boolean;
  tabbable: boolean;
  inHand: boolean;
  describedBy: string;
  children: ReactNode;
}

/** A card in its place, which one can lift. */
export function BoardCard({ id, name, level, movable, tabbable, inHand, describedBy, children }: BoardCardProps) {
  const { setNodeRef, listeners, transform, transition, isDragging } = useSortable({ id, disabled: !movable });
  return (
    <li
      ref={setNodeRef}
      style={{ transform: transform ? `translate(${transform.x}px, ${transform.y}px)` : undefined, transition }}
      className={cn('group/card list-none', movable && 'touch-manipulation', isDragging && 'opacity-40')}
      {...listeners}
    >
      <article
        data-card={id}
        tabIndex={tabbable ? 0 : -1}
        aria-label={name}
        aria-roledescription="card"
        aria-describedby={movable ? describedBy : undefined}
        className="rounded-md"
      >
        <CardFace level={level} lifted={inHand && !isDragging}>
          {children}
        </CardFace>
      </article>
    </li>
  );
}
