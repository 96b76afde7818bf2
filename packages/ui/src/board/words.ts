import type { CardPlace } from './order.ts';

export interface Spot {
  readonly name: string;
  readonly place: CardPlace;
  readonly columnName: string;
  /** How many cards the column holds, this one included. */
  readonly size: number;
}

const where = ({ place, size, columnName }: Spot) => `${place.index + 1} of ${size} in ${columnName}`;

/** What a screen reader is told as a card is moved. */
export const words = {
  lifted: (spot: Spot) =>
    `${spot.name} lifted, ${where(spot)}. Arrow keys move it, Space drops it, Escape puts it back.`,
  moved: (spot: Spot) => `${spot.name}, ${where(spot)}.`,
  dropped: (spot: Spot) => `${spot.name} dropped, ${where(spot)}.`,
  cancelled: (spot: Spot) => `${spot.name} put back, ${where(spot)}.`,
  refused: (spot: Spot, reason: string) => `${spot.name} put back, ${where(spot)}. ${reason}`,
};

export const instructions =
  'Press Space to lift the card, arrow keys to move it, Space to drop it, Escape to put it back. Press Enter to open it.';
