'use client';
import { RecordListPage } from '#features/records/list/index.ts';
import { useObject } from '#features/records/use-object.ts';
import { BoardPage } from './board-page.tsx';
import { useDealView, ViewSwitch } from './view-switch.tsx';

/** Deals, as a board or as a table; search and filter are the same in both. */
export function DealsPage() {
  const view = useDealView();
  const object = useObject('deal');
  return view === 'board' ? <BoardPage /> : <RecordListPage object={object} views={<ViewSwitch />} />;
}
