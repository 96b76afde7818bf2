'use client';
import { type RefObject, useEffect } from 'react';
import { useLatest } from '../latest/index.ts';
import type { GridCell } from './keys.ts';

/** The rendered cell at a place of the grid. */
export const cellAt = (grid: HTMLElement | null, { row, col }: GridCell): HTMLElement | null =>
  grid?.querySelector<HTMLElement>(`[data-cell="${row}:${col}"]`) ?? null;

/** Clearing and pasting are asked of a cell by the grid, which knows where the keyboard stands. */
const requestName = 'cardinal-cell-value';

/** Asks a cell to save a value, as if it had been typed. */
export const requestCellValue = (cell: Element, value: unknown): void =>
  void cell.dispatchEvent(new CustomEvent(requestName, { detail: value }));

/** Hears what `requestCellValue` asks. */
export function useCellRequests(cell: RefObject<HTMLElement | null>, onValue: (value: unknown) => void): void {
  const latest = useLatest(onValue);
  useEffect(() => {
    const node = cell.current;
    const listen = (event: Event) => latest.current((event as CustomEvent<unknown>).detail);
    node?.addEventListener(requestName, listen);
    return () => node?.removeEventListener(requestName, listen);
  }, [cell, latest]);
}
