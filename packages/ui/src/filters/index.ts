export { FilterBar, type FilterBarHandle, type FilterBarProps } from './filter-bar.tsx';
export { filterWords } from './filter-words.ts';
export type { Filter } from './model.ts';
export { type OperatorChoice, operatorChoices, operatorLabel } from './operators.ts';
