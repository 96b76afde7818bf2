import type { GridCell } from './keys.ts';

/** The rendered cell at a place of the grid. */
export const cellAt = (grid: HTMLElement | null, { row, col }: GridCell): HTMLElement | null =>
  grid?.querySelector<HTMLElement>(`[data-cell="${row}:${col}"]`) ?? null;

/** The place of the cell in which an event happened; null outside of cells and within what floats over them. */
export function placeOf(target: EventTarget | null): GridCell | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-cell],[data-over-cell]') : null;
  if (!cell?.dataset.cell) return null;
  const [row = 0, col = 0] = cell.dataset.cell.split(':').map(Number);
  return { row, col };
}
