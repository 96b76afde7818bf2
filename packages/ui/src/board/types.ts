import type { Money, OptionColor } from '@cardinal/crm/fields';
import type { ReactNode } from 'react';
import type { BoardMove } from './order.ts';

export interface BoardColumn<C extends { readonly id: string }> {
  readonly id: string;
  readonly name: string;
  readonly color?: OptionColor;
  /** How many cards there are in all, loaded or not. */
  readonly count: number;
  /** A sum for each currency. */
  readonly sums?: readonly Money[];
  /** Sums weighted by probability. */
  readonly weighted?: readonly Money[];
  /** The cards loaded so far, in their order. */
  readonly cards: readonly C[];
  readonly hasMore?: boolean;
}

export interface BoardProps<C extends { readonly id: string }> {
  label: string;
  columns: readonly BoardColumn<C>[];
  /** The card's face; a link within it is what Enter opens. */
  renderCard: (card: C) => ReactNode;
  /** What the card is called when it is announced. */
  cardName: (card: C) => string;
  /** How badly a card rots: 0 not at all, 3 worst. */
  rot?: (card: C) => 0 | 1 | 2 | 3;
  /** Saves a move; may reject, which puts the card back. Without it cards cannot be moved. */
  onMove?: (move: BoardMove) => Promise<void>;
  /** Called when the end of a column comes into sight. */
  onLoadMore?: (columnId: string) => void;
  /** Creates a card from a few words at a column's foot; may reject with words for people. */
  onQuickAdd?: (columnId: string, title: string) => Promise<void>;
  quickAddLabel?: string;
  onPeek?: (card: C) => void;
  locale?: string;
}
