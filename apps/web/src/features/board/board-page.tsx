'use client';
import { FilterBar, type FilterBarHandle } from '@cardinal/ui/filters';
import { PageHeader } from '@cardinal/ui/page';
import { EmptyState, ErrorState } from '@cardinal/ui/states';
import { useEffect, useRef, useState } from 'react';
import { useCreateRecord } from '#features/create/index.ts';
import { FindBox, keepTrail, ListFailed, NewButton, refusedPart, useListState } from '#features/records/list/index.ts';
import { PeekPanel } from '#features/records/peek/peek-panel.tsx';
import { useRights } from '#features/records/rights/use-rights.ts';
import { useObject } from '#features/records/use-object.ts';
import { OpenRuns } from '#features/runs/index.ts';
import { useFilterObject } from '#features/views/related-fields.ts';
import { ViewBarPlace } from '#features/views/view-bar-place.tsx';
import { useAppShortcuts } from '#shell/index.ts';
import { wordsOf } from '#trpc/index.ts';
import { BoardSkeleton } from './board-skeleton.tsx';
import { DealBoard } from './deal-board.tsx';
import { PipelineSelect, usePipelineChoice } from './pipeline-choice.tsx';
import { useBoard } from './use-board.ts';
import { ViewSwitch } from './view-switch.tsx';

/** A pipeline's deals by stage. */
export function BoardPage() {
  const object = useObject('deal');
  const rights = useRights(object);
  const create = useCreateRecord();
  const state = useListState(object);
  const choice = usePipelineChoice();
  const { pipelines, pipelineId } = choice;
  const board = useBoard(pipelineId, state);
  const [peeked, setPeeked] = useState<string | null>(null);
  const box = useRef<HTMLInputElement>(null);
  const filters = useRef<FilterBarHandle>(null);
  const filterObject = useFilterObject(object);
  useAppShortcuts([
    { keys: 'f', label: 'Find on the board', group: 'Deals', run: () => box.current?.focus() },
    { keys: '/', label: 'Filter', group: 'Deals', run: () => filters.current?.start() },
  ]);
  useEffect(() => {
    const ids = board.columns?.flatMap(({ cards }) => cards.map(({ id }) => id)) ?? [];
    keepTrail('deal', { ids, href: `/deals${window.location.search}` });
  }, [board.columns]);
  const failed = board.error ?? pipelines.error;
  const retry = () => (pipelines.error ? void pipelines.refetch() : board.retry());
  return (
    <div className="flex min-h-0 grow">
      <section aria-label="Deals" className="flex min-h-0 min-w-0 grow flex-col">
        <PageHeader
          title="Deals"
          actions={
            <>
              <PipelineSelect choice={choice} />
              <ViewSwitch state={state} />
              <FindBox label="Find on the board" box={box} value={state.search} onChange={state.setSearch} />
              {rights.create && (
                <NewButton label="New deal" onClick={() => create('deal', { values: { pipelineId } })} />
              )}
            </>
          }
        />
        <ViewBarPlace object={object} state={state} layout={null} />
        <FilterBar
          object={filterObject}
          value={state.filter}
          onChange={state.setFilter}
          handle={filters}
          className="shrink-0 px-4 py-2"
        />
        <div className="flex min-h-0 grow flex-col border-t border-border">
          {state.fault || refusedPart(failed) ? (
            <ListFailed object={object} state={state} error={failed} onRetry={retry} />
          ) : board.columns ? (
            <DealBoard
              columns={board.columns}
              onChange={board.change}
              onLoadMore={board.loadMore}
              onPeek={(deal) => setPeeked((now) => (now === deal.id ? null : deal.id))}
              mayEdit={rights.edit}
              mayCreate={rights.create}
            />
          ) : failed ? (
            <ErrorState title="The board could not be loaded" description={wordsOf(failed)} onRetry={retry} />
          ) : pipelines.data?.length === 0 ? (
            <EmptyState title="No pipeline yet" description="An admin adds a pipeline and its stages in Settings." />
          ) : (
            <BoardSkeleton />
          )}
        </div>
        <OpenRuns object="deal" />
      </section>
      {peeked && <PeekPanel key={peeked} object={object} id={peeked} onClose={() => setPeeked(null)} />}
    </div>
  );
}
