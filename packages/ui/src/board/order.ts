/** The ids of the cards in each column, in their order; the map's own order is that of the columns. */
export type BoardOrder = ReadonlyMap<string, readonly string[]>;

export interface CardPlace {
  readonly column: string;
  readonly index: number;
}

/** Where a card came to stand: after the card above it and before the one below; null at an end. */
export interface BoardMove {
  readonly cardId: string;
  readonly toColumn: string;
  readonly afterId: string | null;
  readonly beforeId: string | null;
}

/** Where a card stands. */
export function placeOf(order: BoardOrder, cardId: string): CardPlace | null {
  for (const [column, cards] of order) {
    const index = cards.indexOf(cardId);
    if (index >= 0) return { column, index };
  }
  return null;
}

/** The order after a card went to a place; an index past the end is the end. */
export function moveCard(order: BoardOrder, cardId: string, to: CardPlace): BoardOrder {
  return new Map(
    [...order].map(([column, cards]) => {
      const rest = cards.includes(cardId) ? cards.filter((id) => id !== cardId) : cards;
      return [column, column === to.column ? rest.toSpliced(to.index, 0, cardId) : rest];
    }),
  );
}

/** What to tell the server of where a card stands. */
export function moveAt(order: BoardOrder, cardId: string): BoardMove | null {
  const place = placeOf(order, cardId);
  if (!place) return null;
  const cards = order.get(place.column) ?? [];
  return {
    cardId,
    toColumn: place.column,
    afterId: cards[place.index - 1] ?? null,
    beforeId: cards[place.index + 1] ?? null,
  };
}

/** Applies a move to an order that may have changed since: after the card above it, else before the one below, else last. */
export function applyMove(order: BoardOrder, move: BoardMove): BoardOrder {
  if (!placeOf(order, move.cardId) || !order.has(move.toColumn)) return order;
  const cards = (order.get(move.toColumn) ?? []).filter((id) => id !== move.cardId);
  const after = move.afterId === null ? -1 : cards.indexOf(move.afterId);
  const before = move.beforeId === null ? -1 : cards.indexOf(move.beforeId);
  const index = after >= 0 ? after + 1 : before >= 0 ? before : move.afterId === null ? 0 : cards.length;
  return moveCard(order, move.cardId, { column: move.toColumn, index });
}

export type BoardArrow = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight';
export const isArrow = (key: string): key is BoardArrow => /^Arrow(Up|Down|Left|Right)$/.test(key);

/** The place that an arrow leads to from another; the same one at an edge. A lifted card may stand past the last. */
export function step(order: BoardOrder, from: CardPlace, arrow: BoardArrow, lifted: boolean): CardPlace {
  const columns = [...order.keys()];
  const at = columns.indexOf(from.column);
  if (arrow === 'ArrowUp' || arrow === 'ArrowDown') {
    const last = (order.get(from.column)?.length ?? 1) - 1;
    const index = from.index + (arrow === 'ArrowUp' ? -1 : 1);
    return { column: from.column, index: Math.max(0, Math.min(last, index)) };
  }
  const by = arrow === 'ArrowLeft' ? -1 : 1;
  for (let next = at + by; next >= 0 && next < columns.length; next += by) {
    const column = columns[next] as string;
    const size = order.get(column)?.length ?? 0;
    // Without a card in hand an empty column offers nothing to stand on.
    if (lifted || size > 0) return { column, index: Math.min(from.index, lifted ? size : size - 1) };
  }
  return from;
}
