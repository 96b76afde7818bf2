'use client';
import type { StoredRecord } from '@cardinal/crm/records';
import type { SchemaObject } from '@cardinal/crm/schema';
import { FilterBar, type FilterBarHandle } from '@cardinal/ui/filters';
import { late, useLate, useLoadedWhenIdle } from '@cardinal/ui/late';
import { useLatest } from '@cardinal/ui/latest';
import { DataTable } from '@cardinal/ui/table';
import dynamic from 'next/dynamic';
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { useBoot } from '#boot/index.ts';
import { nounsFor } from '#features/create/creatable.ts';
import { useJustChanged } from '#features/live/index.ts';
import { OpenRuns } from '#features/runs/index.ts';
import { hrefOf, listHref } from '#routes/index.ts';
import { useRights } from '../rights/use-rights.ts';
import type { EditRequest } from './edit-request.ts';
import { ListEmpty } from './list-empty.tsx';
import { ListFailed } from './list-failed.tsx';
import { ListHeader } from './list-header.tsx';
import { SelectionBar } from './selection-bar.tsx';
import { keepTrail } from './trail.ts';
import { useCellEdits } from './use-cell-edits.ts';
import { useLayout } from './use-layout.ts';
import { useListKeys } from './use-list-keys.ts';
import { useListState } from './use-list-state.ts';
import { useRows } from './use-rows.ts';

// With a fallback of its own: else the page is hidden while the code comes, and what had the focus loses it.
const EditFieldDialog = dynamic(() => import('./edit-field-dialog.tsx').then((module) => module.EditFieldDialog), {
  loading: () => null,
});
const latePeek = late(() => import('../peek/peek-panel.tsx'));
const nothing: ReadonlySet<string> = new Set();

/** The records of any object as a table that one works in. */
export function RecordListPage({ object, views }: { object: SchemaObject; views?: ReactNode }) {
  const { schema } = useBoot();
  const state = useListState();
  const rights = useRights(object);
  const [layout, setLayout] = useLayout(object);
  const list = useRows(object, state, layout);
  const which = JSON.stringify([state.search, state.filter, state.trash]);
  const [selected, setSelected] = useState({ which, ids: nothing });
  // Another view of the list has other rows: nothing of it is selected.
  const selection = selected.which === which ? selected.ids : nothing;
  const setSelection = useCallback((ids: ReadonlySet<string>) => setSelected({ which, ids }), [which]);
  const [editing, setEditing] = useState<EditRequest | null>(null);
  const [peeked, setPeeked] = useState<string | null>(null);
  const peek = useLate(latePeek, peeked !== null);
  // Should it fail, the first peek tries again.
  useLoadedWhenIdle(latePeek);
  const active = useRef<StoredRecord | null>(null);
  const box = useRef<HTMLInputElement>(null);
  const filters = useRef<FilterBarHandle>(null);
  const cells = useCellEdits(object, rights);
  const justChanged = useJustChanged();
  const unselect = useCallback(() => setSelection(nothing), [setSelection]);
  const { trash, setFilter, setSorts } = state;
  useListKeys({ object, rights, trash, active, selection, onUnselect: unselect, onEdit: setEditing, box, filters });
  const next = useLatest(list.next);
  useEffect(() => {
    const href = listHref(object.key, schema) + window.location.search;
    keepTrail(object.key, { ids: list.rows.map((row) => row.id), href, next: next.current });
  }, [object, schema, list.rows, next]);

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
        <FilterBar
          object={object}
          value={state.filter}
          onChange={setFilter}
          handle={filters}
          className="shrink-0 px-4 pb-2"
        />
        <div className="min-h-0 grow border-t border-border">
          {list.status === 'error' ? (
            <ListFailed object={object} state={state} error={list.error} onRetry={list.retry} />
          ) : (
            <DataTable
              object={object}
              rows={list.rows}
              layout={layout ?? { columns: [], widths: {} }}
              onLayoutChange={setLayout}
              sorts={state.sorts}
              onSortsChange={setSorts}
              selection={selection}
              onSelectionChange={setSelection}
              href={(row) => hrefOf(object.key, row.id, schema)}
              {...(trash ? {} : cells)}
              onPeek={(row) => setPeeked((now) => (now === row.id ? null : row.id))}
              onActiveRowChange={(row) => {
                active.current = row as StoredRecord | null;
                if (row) setPeeked((now) => now && row.id);
              }}
              onFilterField={(field) => filters.current?.start(field.path)}
              nouns={nounsFor(object)}
              count={list.count}
              justChanged={justChanged}
              hasMore={list.hasMore}
              onEndReached={list.more}
              status={list.status}
              empty={<ListEmpty object={object} state={state} mayCreate={rights.create} />}
            />
          )}
        </div>
        <OpenRuns object={object.key} />
        <SelectionBar
          object={object}
          rights={rights}
          trash={trash}
          selection={selection}
          onClear={unselect}
          onEdit={setEditing}
        />
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
    </div>
  );
}
