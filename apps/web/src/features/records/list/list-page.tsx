'use client';
import type { StoredRecord } from '@cardinal/crm/records';
import type { SchemaField, SchemaObject } from '@cardinal/crm/schema';
import type { RecordRow } from '@cardinal/ui/fields';
import { FilterBar, type FilterBarHandle } from '@cardinal/ui/filters';
import { late, lateComponent, useLate, useLoadedWhenIdle } from '@cardinal/ui/late';
import { useLatest } from '@cardinal/ui/latest';
import { SkeletonRows } from '@cardinal/ui/states';
import { DataTable } from '@cardinal/ui/table';
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { useBoot } from '#boot/index.ts';
import { nounsFor } from '#features/create/creatable.ts';
import { useJustChanged } from '#features/live/index.ts';
import { OpenRuns } from '#features/runs/index.ts';
import { useFilterObject } from '#features/views/related-fields.ts';
import { useTotals } from '#features/views/table/use-totals.ts';
import { ViewBarPlace } from '#features/views/view-bar-place.tsx';
import { hrefOf, listHref } from '#routes/index.ts';
import { useRights } from '../rights/use-rights.ts';
import type { Deletion } from '../trash/deletion.ts';
import type { EditRequest } from './edit-request.ts';
import { ListEmpty } from './list-empty.tsx';
import { ListFailed, refusedPart } from './list-failed.tsx';
import { ListHeader } from './list-header.tsx';
import { cardFacts, shownAs } from './shown-as.ts';
import { keepTrail } from './trail.ts';
import { useCellEdits } from './use-cell-edits.ts';
import { useLayout } from './use-layout.ts';
import { useListKeys } from './use-list-keys.ts';
import { useListState } from './use-list-state.ts';
import { readFields, useRows } from './use-rows.ts';

const EditFieldDialog = lateComponent(() => import('./edit-field-dialog.tsx').then((module) => module.EditFieldDialog));
const SelectionBar = lateComponent(() => import('./selection-bar.tsx').then((module) => module.SelectionBar));
const MergeDialog = lateComponent(() => import('../merge/merge-dialog.tsx').then((module) => module.MergeDialog));
const TrashQuestion = lateComponent(() => import('../trash/trash-question.tsx').then((module) => module.TrashQuestion));
/** What draws records in groups, on a board or on a calendar. */
const lateDrawings = late(() => import('#features/views/drawings.ts'));
const latePeek = late(() => import('../peek/peek-panel.tsx'));
const nothing: ReadonlySet<string> = new Set();

/** The records of any object as a table that one works in. */
export function RecordListPage({ object, views }: { object: SchemaObject; views?: ReactNode }) {
  const { schema } = useBoot();
  const state = useListState(object);
  const rights = useRights(object);
  const [layout, setLayout] = useLayout(object, state);
  const shown = shownAs(object, state);
  const list = useRows(object, state, shown.as === 'table' ? layout : null, shown.as === 'table');
  const totals = useTotals(object, state);
  const failed = state.open.error ?? (list.status === 'error' ? list.error : refusedPart(totals.error) && totals.error);
  const drawings = useLate(lateDrawings, shown.as !== 'table');
  const which = JSON.stringify([state.search, state.filter, state.trash]);
  const [selected, setSelected] = useState({ which, ids: nothing });
  // Another view of the list has other rows: nothing of it is selected.
  const selection = selected.which === which ? selected.ids : nothing;
  const setSelection = useCallback((ids: ReadonlySet<string>) => setSelected({ which, ids }), [which]);
  const [editing, setEditing] = useState<EditRequest | null>(null);
  const [merging, setMerging] = useState<readonly string[] | null>(null);
  const [deleting, setDeleting] = useState<Deletion | null>(null);
  const [peeked, setPeeked] = useState<string | null>(null);
  const peek = useLate(latePeek, peeked !== null);
  // Should it fail, the first peek tries again.
  useLoadedWhenIdle(latePeek);
  const active = useRef<StoredRecord | null>(null);
  const box = useRef<HTMLInputElement>(null);
  const filters = useRef<FilterBarHandle>(null);
  const filterObject = useFilterObject(object);
  const cells = useCellEdits(object, rights);
  const justChanged = useJustChanged();
  const unselect = useCallback(() => setSelection(nothing), [setSelection]);
  const { trash, setFilter, setSorts } = state;
  useListKeys({
    object,
    rights,
    trash,
    active,
    selection,
    onDelete: setDeleting,
    onEdit: setEditing,
    box,
    filters,
  });
  const next = useLatest(list.next);
  useEffect(() => {
    const href = listHref(object.key, schema) + window.location.search;
    keepTrail(object.key, { ids: list.rows.map((row) => row.id), href, next: next.current });
  }, [object, schema, list.rows, next]);

  const table = {
    object,
    layout: layout ?? { columns: [], widths: {} },
    onLayoutChange: setLayout,
    sorts: state.sorts,
    onSortsChange: setSorts,
    selection,
    onSelectionChange: setSelection,
    href: (row: RecordRow) => hrefOf(object.key, row.id, schema),
    ...(trash ? {} : cells),
    onPeek: (row: RecordRow) => setPeeked((now) => (now === row.id ? null : row.id)),
    onActiveRowChange: (row: RecordRow | null) => {
      active.current = row as StoredRecord | null;
      if (row) setPeeked((now) => now && row.id);
    },
    onFilterField: (field: SchemaField) => filters.current?.start(field.path),
    ...totals.foot,
    nouns: nounsFor(object),
    count: list.count,
    justChanged,
    empty: <ListEmpty object={object} state={state} mayCreate={rights.create} />,
  };

  return (
    <div className="flex min-h-0 grow">
      <section aria-label={object.plural} className="relative flex min-h-0 min-w-0 grow flex-col">
        <ListHeader
          object={object}
          state={state}
          layout={layout}
          onLayoutChange={setLayout}
          mayCreate={rights.create}
          box={box}
          views={views}
        />
        <ViewBarPlace object={object} state={state} layout={layout} />
        <FilterBar
          object={filterObject}
          value={state.filter}
          onChange={setFilter}
          handle={filters}
          className="shrink-0 px-4 py-2"
        />
        <div className="min-h-0 grow border-t border-border">
          {state.fault || failed ? (
            <ListFailed
              object={object}
              state={state}
              error={failed}
              onRetry={state.open.error ? state.open.retry : list.retry}
            />
          ) : shown.as === 'table' ? (
            <DataTable
              {...table}
              rows={list.rows}
              hasMore={list.hasMore}
              onEndReached={list.more}
              status={list.status}
            />
          ) : !drawings || !layout ? (
            <SkeletonRows count={24} label={`Loading ${object.plural.toLowerCase()}`} />
          ) : shown.as === 'groups' ? (
            <drawings.GroupedTable {...table} state={state} field={shown.field} fields={readFields(object, layout)} />
          ) : shown.as === 'board' ? (
            <drawings.ObjectBoard
              object={object}
              state={state}
              field={shown.field}
              rights={rights}
              facts={cardFacts(object, layout, shown.field)}
              onPeek={(record) => setPeeked((now) => (now === record.id ? null : record.id))}
            />
          ) : (
            <drawings.ObjectCalendar object={object} state={state} field={shown.field} rights={rights} />
          )}
        </div>
        <OpenRuns object={object.key} />
        {selection.size > 0 && (
          <SelectionBar
            object={object}
            rights={rights}
            trash={trash}
            selection={selection}
            onClear={unselect}
            onEdit={setEditing}
            onMerge={setMerging}
            onDelete={setDeleting}
          />
        )}
      </section>
      {peeked && peek && <peek.PeekPanel key={peeked} object={object} id={peeked} onClose={() => setPeeked(null)} />}
      {editing && (
        <EditFieldDialog
          object={object}
          fields={[...object.fields.values()].filter((field) => !field.derived && !field.hidden && !field.system)}
          request={editing}
          onClose={() => setEditing(null)}
        />
      )}
      {deleting && (
        <TrashQuestion object={object} {...deleting} quick onDeleted={unselect} onClose={() => setDeleting(null)} />
      )}
      {merging && (
        <MergeDialog
          object={object}
          ids={merging}
          onClose={() => setMerging(null)}
          onMerged={() => {
            setMerging(null);
            unselect();
          }}
        />
      )}
    </div>
  );
}
