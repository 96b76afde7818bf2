import type { ReactNode } from 'react';

/** Something that stands on a day. */
export interface CalendarItem {
  readonly id: string;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** What it is called when it is announced. */
  readonly name: string;
}

export interface CalendarProps<I extends CalendarItem> {
  label: string;
  /** The days shown, seven to a row. */
  days: readonly string[];
  span: 'month' | 'week';
  /** A day of the month that is shown: the days of others are quieter. */
  month: string;
  /** `YYYY-MM-DD`. */
  today: string;
  items: readonly I[];
  /** What stands in an item's chip. Its link is what Enter opens. */
  renderItem: (item: I) => ReactNode;
  /** Sets an item to another day; may reject, with words for people. Without it nothing can be moved. */
  onMove?: (item: I, day: string) => Promise<void>;
  /** Shows all of a day of which there is no room for all. */
  onShowDay: (day: string) => void;
  locale?: string;
}
