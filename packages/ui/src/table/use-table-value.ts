'use client';
import { type RefObject, useMemo } from 'react';
import type { TableContextValue } from './table-context.ts';
import type { DataTableProps } from './types.ts';
import type { Edits } from './use-edits.ts';
import type { Grid } from './use-grid.ts';

interface Parts extends Pick<TableContextValue, 'object' | 'fields' | 'pinned' | 'select' | 'editable' | 'href'> {
  rowActions?: DataTableProps['rowActions'];
  grid: Grid;
  edits: Edits;
}

/** The cells' context. Callbacks are read when they are called, so that a new one renders no cell again. */
export function useTableValue(latest: RefObject<DataTableProps>, parts: Parts): TableContextValue {
  const { object, fields, pinned, select, editable, href, rowActions } = parts;
  const { stopEditing } = parts.grid;
  const { commit, dismiss } = parts.edits;
  const hasActions = Boolean(rowActions);
  return useMemo(
    () => ({
      object,
      fields,
      pinned,
      stopEditing,
      select,
      editable,
      finish: (row, field, value, way) => {
        stopEditing(way);
        commit(row, field, value);
      },
      dismiss,
      href,
      rowActions: hasActions ? (row) => latest.current.rowActions?.(row) : undefined,
    }),
    [object, fields, pinned, stopEditing, select, editable, commit, dismiss, latest, href, hasActions],
  );
}
