'use client';
import { useMemo, useState } from 'react';
import { failureWords } from '../fields/index.ts';
import { applyMove, type BoardMove, type BoardOrder, moveAt, placeOf } from './order.ts';
import type { BoardColumn, BoardProps } from './types.ts';
import { type Spot, words } from './words.ts';

type Card = { readonly id: string };

export interface Moves {
  /** The order with what was moved and not yet answered. */
  settled: BoardOrder;
  /** The order to draw: while a card is in hand, with the card where it would drop. */
  order: BoardOrder;
  /** The card in hand, and the order as it would be. */
  hand: Hand | null;
  setHand: (hand: Hand | null) => void;
  /** Keeps the hand's order and tells the server. */
  drop: (hand: Hand) => void;
  spot: (order: BoardOrder, cardId: string) => Spot | null;
  message: string;
  announce: (message: string) => void;
}

export interface Hand {
  readonly cardId: string;
  readonly order: BoardOrder;
}

/** Cards being moved over the columns that the app loaded: optimistic, put back with words when the server says no. */
export function useMoves<C extends Card>({
  columns,
  onMove,
  cardName,
}: Pick<BoardProps<C>, 'columns' | 'onMove' | 'cardName'>): Moves {
  const [pending, setPending] = useState<readonly BoardMove[]>([]);
  const [hand, setHand] = useState<Hand | null>(null);
  const [message, announce] = useState('');
  const loaded = useMemo(() => orderOf(columns), [columns]);
  const settled = useMemo(() => pending.reduce(applyMove, loaded), [pending, loaded]);

  const spot = (order: BoardOrder, cardId: string): Spot | null => {
    const place = placeOf(order, cardId);
    const column = columns.find((one) => one.id === place?.column);
    const card = columns.flatMap((one) => one.cards).find((one) => one.id === cardId);
    if (!place || !column || !card) return null;
    const here = column.cards.some((one) => one.id === cardId);
    return { name: cardName(card), place, columnName: column.name, size: column.count + (here ? 0 : 1) };
  };

  const drop = ({ cardId, order }: Hand) => {
    setHand(null);
    const move = moveAt(order, cardId);
    const before = moveAt(settled, cardId);
    const now = spot(order, cardId);
    if (now) announce(words.dropped(now));
    if (!move || !onMove || (before && sameMove(move, before))) return;
    setPending((moves) => [...moves.filter((one) => one.cardId !== cardId), move]);
    const settle = () => setPending((moves) => moves.filter((one) => one !== move));
    onMove(move).then(settle, (reason: unknown) => {
      settle();
      const back = spot(loaded, cardId);
      if (back) announce(words.refused(back, failureWords(reason)));
    });
  };
  return { settled, order: hand?.order ?? settled, hand, setHand, drop, spot, message, announce };
}

const orderOf = <C extends Card>(columns: readonly BoardColumn<C>[]): BoardOrder =>
  new Map(columns.map((column) => [column.id, column.cards.map((card) => card.id)]));

const sameMove = (one: BoardMove, other: BoardMove): boolean =>
  one.toColumn === other.toColumn && one.afterId === other.afterId && one.beforeId === other.beforeId;
