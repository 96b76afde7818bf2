export { Board } from './board.tsx';
export type { BoardMove } from './order.ts';
export type { BoardColumn, BoardProps } from './types.ts';
