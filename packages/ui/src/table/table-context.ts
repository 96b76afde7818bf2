'use client';
import type { SchemaField, SchemaObject } from '@cardinal/crm/schema';
import { createContext, useContext } from 'react';
import type { CommitWay, RecordRow } from '../fields/index.ts';
import type { DataTableProps } from './types.ts';

/** What cells need; it changes only with the columns, so that rows can stay as they are. */
export interface TableContextValue {
  /** How many columns stay in sight as the others scroll. */
  readonly pinned: number;
  object: SchemaObject;
  fields: readonly SchemaField[];
  stopEditing: (way: CommitWay | 'cancel') => void;
  select: (index: number, range: boolean) => void;
  editable: (row: RecordRow, field: SchemaField) => boolean;
  /** Ends an edit: saves the value and moves on. */
  finish: (row: RecordRow, field: SchemaField, value: unknown, way: CommitWay) => void;
  dismiss: (rowId: string, path: string) => void;
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
