'use client';
import {
  type CollisionDetection,
  closestCorners,
  type DragEndEvent,
  type DragOverEvent,
  type DragStartEvent,
  MouseSensor,
  pointerWithin,
  TouchSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { type BoardOrder, type CardPlace, moveCard, placeOf } from './order.ts';
import type { Moves } from './use-moves.ts';
import { words } from './words.ts';

/** Columns and cards are told apart by the ids under which they take part in a drag. */
export const columnDropId = (id: string): string => `column:${id}`;
const columnOf = (dropId: string): string | null => (dropId.startsWith('column:') ? dropId.slice(7) : null);

/** Prefers the card under the pointer, then the column, then whatever is nearest. */
const detect: CollisionDetection = (args) => {
  const under = pointerWithin(args);
  const cards = under.filter(({ id }) => columnOf(String(id)) === null);
  if (cards.length > 0) return cards;
  return under.length > 0 ? under : closestCorners(args);
};

/** Where a card would drop over another card or a column. */
function dropPlace(order: BoardOrder, cardId: string, overId: string): CardPlace | null {
  const column = columnOf(overId);
  if (column === null) return placeOf(order, overId);
  const cards = order.get(column);
  if (!cards) return null;
  return cards.includes(cardId) ? placeOf(order, cardId) : { column, index: cards.length };
}

/** Dragging by mouse and touch; a finger must rest for a moment, so that scrolling stays scrolling. */
export function useBoardDrag(moves: Moves) {
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 200, tolerance: 8 } }),
  );
  const after = ({ active, over }: DragOverEvent | DragEndEvent): BoardOrder | null => {
    const hand = moves.hand;
    const to = hand && over && dropPlace(hand.order, String(active.id), String(over.id));
    return hand && to ? moveCard(hand.order, hand.cardId, to) : null;
  };
  return {
    sensors,
    collisionDetection: detect,
    onDragStart: ({ active }: DragStartEvent) => moves.setHand({ cardId: String(active.id), order: moves.settled }),
    onDragOver: (event: DragOverEvent) => {
      const { hand } = moves;
      const order = after(event);
      if (!hand || !order) return;
      // Within its column the others make room by themselves; the model changes when the column does, and on the drop.
      if (placeOf(order, hand.cardId)?.column !== placeOf(hand.order, hand.cardId)?.column) {
        moves.setHand({ ...hand, order });
        const spot = moves.spot(order, hand.cardId);
        if (spot) moves.announce(words.moved(spot));
      }
    },
    onDragEnd: (event: DragEndEvent) => {
      const { hand } = moves;
      const order = after(event);
      if (hand && order) moves.drop({ ...hand, order });
      else moves.setHand(null);
    },
    onDragCancel: () => moves.setHand(null),
  };
}
