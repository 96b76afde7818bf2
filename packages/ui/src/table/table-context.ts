'use client';
import type { SchemaField, SchemaObject } from '@cardinal/crm/schema';
import { createContext, useContext } from 'react';
import type { CommitWay, RecordRow } from '../fields/index.ts';
import type { GridCell } from './keys.ts';
import type { CellConflict, CellEdit, DataTableProps } from './types.ts';

/** What cells need; it changes only with the columns, so that rows can stay as they are. */
export interface TableContextValue {
  object: SchemaObject;
  fields: readonly SchemaField[];
  activate: (cell: GridCell, options?: { edit?: boolean; initialText?: string }) => void;
  stopEditing: (way: CommitWay | 'cancel') => void;
  select: (index: number, range: boolean) => void;
  editable: (row: RecordRow, field: SchemaField) => boolean;
  save: (row: RecordRow, field: SchemaField, value: unknown) => Promise<void>;
  conflict: (edit: CellEdit, error: unknown) => CellConflict | null;
  href: DataTableProps['href'];
  rowActions: DataTableProps['rowActions'];
}

const Context = createContext<TableContextValue | null>(null);
export const TableContext = Context.Provider;

export function useTableContext(): TableContextValue {
  const value = useContext(Context);
  if (!value) throw new Error('A cell must stand inside a DataTable');
  return value;
}
