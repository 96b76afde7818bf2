export {
  type BoardCards,
  type BoardColumn,
  boardColumnInput,
  boardInput,
  dealBoard,
  dealBoardColumn,
} from './board.ts';
export { moveDeal, moveDealInput } from './move.ts';
export { type NextTask, nextTasksOf } from './next-tasks.ts';
export { type StageSummary, stagesOf } from './stages.ts';
export { type CurrencyTotal, type DealTotal, requireDealFields, totalDeals } from './totals.ts';
