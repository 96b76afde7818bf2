'use client';
import { SkeletonRows } from '@cardinal/ui/states';
import { RecordListPage, useListState } from '#features/records/list/index.ts';
import { useObject } from '#features/records/use-object.ts';
import { isStage } from '#features/views/fields.ts';
import { BoardPage } from './board-page.tsx';
import { ViewSwitch } from './view-switch.tsx';

/** Deals, as the board of a pipeline or as any list is drawn; search and filter are the same in both. */
export function DealsPage() {
  const object = useObject('deal');
  const state = useListState(object);
  if (state.open.pending && !state.open.error) return <SkeletonRows count={24} label="Loading deals" />;
  const isPipeline =
    state.layout === 'board' && !state.trash && (state.board === null || isStage(object.fields.get(state.board)));
  return isPipeline ? <BoardPage /> : <RecordListPage object={object} views={<ViewSwitch state={state} />} />;
}
