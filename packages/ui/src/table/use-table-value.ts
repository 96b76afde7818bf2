'use client';
import type { SchemaField, SchemaObject } from '@cardinal/crm/schema';
import { type RefObject, useMemo } from 'react';
import type { TableContextValue } from './table-context.ts';
import type { DataTableProps } from './types.ts';
import type { Grid } from './use-grid.ts';

interface Parts extends Pick<TableContextValue, 'select' | 'editable' | 'href'> {
  rowActions?: DataTableProps['rowActions'];
  object: SchemaObject;
  fields: readonly SchemaField[];
  grid: Grid;
}

/** The cells' context. Callbacks are read when they are called, so that a new one renders no cell again. */
export function useTableValue(
  latest: RefObject<DataTableProps>,
  { object, fields, grid, select, editable, href, rowActions }: Parts,
): TableContextValue {
  const { activate, stopEditing } = grid;
  const hasActions = Boolean(rowActions);
  return useMemo(
    () => ({
      object,
      fields,
      activate,
      stopEditing,
      select,
      editable,
      save: async (row, field, value) => latest.current.onCellCommit?.(row, field, value),
      conflict: (edit, error) => latest.current.onConflict?.(edit, error) ?? null,
      href,
      rowActions: hasActions ? (row) => latest.current.rowActions?.(row) : undefined,
    }),
    [object, fields, activate, stopEditing, select, editable, latest, href, hasActions],
  );
}
