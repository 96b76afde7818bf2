export { FindBox } from './find-box.tsx';
export { ListFailed, refusedPart } from './list-failed.tsx';
export { RecordListPage } from './list-page.tsx';
export { NewButton } from './new-button.tsx';
export { keepTrail } from './trail.ts';
export { type ListState, useListState } from './use-list-state.ts';
