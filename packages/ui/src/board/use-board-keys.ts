'use client';
import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { isArrow, moveCard, placeOf, step } from './order.ts';
import type { Moves } from './use-moves.ts';
import { words } from './words.ts';

export interface BoardKeys {
  /** The card that is in the tab order of its column. */
  activeId: string | null;
  setActiveId: (id: string | null) => void;
  /** Whether the card in hand was lifted by the keyboard. */
  lifted: boolean;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

interface KeyDeps {
  frame: RefObject<HTMLElement | null>;
  moves: Moves;
  canMove: boolean;
  onPeek?: (cardId: string) => void;
}

/** The board by keyboard: arrows walk from card to card; Space lifts, arrows carry, Space drops, Esc puts back. */
export function useBoardKeys({ frame, moves, canMove, onPeek }: KeyDeps): BoardKeys {
  const [activeId, setActiveId] = useState<string | null>(null);
  const [lifted, setLifted] = useState(false);
  const wantsFocus = useRef(false);
  useLayoutEffect(() => {
    if (!wantsFocus.current || !activeId) return;
    wantsFocus.current = false;
    const card = frame.current?.querySelector<HTMLElement>(`[data-card="${CSS.escape(activeId)}"]`);
    card?.focus();
    card?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
  });
  const focusOn = (id: string) => {
    wantsFocus.current = true;
    setActiveId(id);
  };

  const lift = (cardId: string) => {
    setLifted(true);
    moves.setHand({ cardId, order: moves.settled });
    const spot = moves.spot(moves.settled, cardId);
    if (spot) moves.announce(words.lifted(spot));
  };
  const carried = (event: KeyboardEvent, cardId: string): boolean => {
    const hand = moves.hand;
    if (!hand) return false;
    if (event.key === ' ' || event.key === 'Enter') {
      setLifted(false);
      moves.drop(hand);
    } else if (event.key === 'Escape') {
      setLifted(false);
      moves.setHand(null);
      const spot = moves.spot(moves.settled, cardId);
      if (spot) moves.announce(words.cancelled(spot));
    } else if (isArrow(event.key)) {
      const from = placeOf(hand.order, cardId);
      const order = from && moveCard(hand.order, cardId, step(hand.order, from, event.key, true));
      if (order) {
        moves.setHand({ cardId, order });
        const spot = moves.spot(order, cardId);
        if (spot) moves.announce(words.moved(spot));
      }
    } else return event.key === 'Tab';
    focusOn(cardId);
    return true;
  };
  const walked = (event: KeyboardEvent<HTMLElement>, cardId: string): boolean => {
    const arrow = isArrow(event.key) ? event.key : ({ j: 'ArrowDown', k: 'ArrowUp' } as const)[event.key];
    const from = placeOf(moves.settled, cardId);
    if (arrow && from) {
      const to = step(moves.settled, from, arrow, false);
      const next = moves.settled.get(to.column)?.[to.index];
      if (next) focusOn(next);
      return true;
    }
    if (event.key === ' ' && event.shiftKey && onPeek) onPeek(cardId);
    else if (event.key === ' ' && canMove) lift(cardId);
    else if (event.key === 'Enter') {
      const held = { metaKey: event.metaKey, ctrlKey: event.ctrlKey };
      event.currentTarget
        .querySelector(`[data-card="${CSS.escape(cardId)}"] a`)
        ?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...held }));
    } else return false;
    return true;
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const cardId = (event.target as HTMLElement).dataset.card;
    if (!cardId || (!lifted && (event.altKey || (event.metaKey && event.key !== 'Enter')))) return;
    if (!(lifted ? carried(event, cardId) : walked(event, cardId))) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return { activeId, setActiveId, lifted, onKeyDown };
}
