'use client';
import { DndContext, DragOverlay, MeasuringStrategy } from '@dnd-kit/core';
import { useId, useMemo, useRef } from 'react';
import { CardFace } from './card.tsx';
import { BoardColumnView } from './column.tsx';
import type { BoardProps } from './types.ts';
import { useBoardDrag } from './use-board-drag.ts';
import { useBoardKeys } from './use-board-keys.ts';
import { useMoves } from './use-moves.ts';
import { instructions } from './words.ts';

const measuring = { droppable: { strategy: MeasuringStrategy.WhileDragging } };
// The board announces by itself, for the keyboard and the pointer alike.
const silent = {
  announcements: {
    onDragStart: () => undefined,
    onDragOver: () => undefined,
    onDragEnd: () => undefined,
    onDragCancel: () => undefined,
  },
  screenReaderInstructions: { draggable: '' },
};

/** Cards in columns, dragged by mouse, finger and keyboard. It scrolls within its own frame and fills its parent's height. */
export function Board<C extends { readonly id: string }>(props: BoardProps<C>) {
  const { label, columns, renderCard, rot, onMove, onPeek } = props;
  const frame = useRef<HTMLDivElement>(null);
  const id = useId();
  const cards = useMemo(
    () => new Map(columns.flatMap((column) => column.cards.map((card) => [card.id, card]))),
    [columns],
  );
  const moves = useMoves(props);
  const drag = useBoardDrag(moves);
  const keys = useBoardKeys({
    frame,
    moves,
    canMove: Boolean(onMove),
    onPeek: onPeek && ((cardId) => cards.has(cardId) && onPeek(cards.get(cardId) as C)),
  });
  const dragged = !keys.lifted && moves.hand ? cards.get(moves.hand.cardId) : undefined;
  return (
    <DndContext id={id} accessibility={silent} measuring={measuring} {...drag}>
      <div
        ref={frame}
        role="group"
        aria-label={label}
        onKeyDown={keys.onKeyDown}
        onFocus={(event) => event.target.dataset.card && keys.setActiveId(event.target.dataset.card)}
        className="flex h-full min-h-0 snap-x snap-mandatory scroll-px-3 gap-2 overflow-x-auto p-3 sm:snap-none"
      >
        {columns.map((column) => (
          <BoardColumnView
            key={column.id}
            {...props}
            column={column}
            cardIds={moves.order.get(column.id) ?? []}
            cards={cards}
            activeId={keys.activeId}
            handId={moves.hand?.cardId ?? null}
            describedBy={`${id}-help`}
          />
        ))}
      </div>
      <p id={`${id}-help`} hidden>
        {instructions}
      </p>
      <p role="status" aria-live="assertive" className="sr-only">
        {moves.message}
      </p>
      <DragOverlay dropAnimation={null}>
        {dragged && (
          <CardFace level={rot?.(dragged) ?? 0} lifted>
            {renderCard(dragged)}
          </CardFace>
        )}
      </DragOverlay>
    </DndContext>
  );
}
