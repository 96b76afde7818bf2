import type { TableLine } from './types.ts';

/** Finds the line on which a row stands; the first line for one that is in a closed group. */
export function lineFinder(lines: readonly TableLine[]): (row: number) => number {
  const places = new Map<number, number>();
  for (const [at, line] of lines.entries()) if (line.kind === 'row') places.set(line.index, at);
  return (row) => places.get(row) ?? 0;
}
