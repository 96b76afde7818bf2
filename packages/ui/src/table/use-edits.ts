'use client';
import type { SchemaField } from '@cardinal/crm/schema';
import { type RefObject, useCallback, useState } from 'react';
import { failureWords, type RecordRow, readValue, sameValue } from '../fields/index.ts';
import type { CellConflict, DataTableProps } from './types.ts';

/** What is going on with one cell: a value on its way to the server, or one that did not arrive. */
export interface CellState {
  readonly pending: { readonly value: unknown } | null;
  readonly error: string | null;
  readonly conflict: CellConflict | null;
  /** What was typed and refused; editing begins from it again. */
  readonly failed: { readonly value: unknown } | null;
}
/** By field path. */
export type RowEdits = ReadonlyMap<string, CellState>;

export interface Edits {
  /** By row id; only of rows with something going on. */
  byRow: ReadonlyMap<string, RowEdits>;
  /** Draws a value at once and saves it; takes it back, with the reason, when the server says no. */
  commit: (row: RecordRow, field: SchemaField, value: unknown) => void;
  dismiss: (rowId: string, path: string) => void;
}

/** The table's optimistic edits. They are kept here rather than in cells, which come and go as one scrolls. */
export function useEdits(latest: RefObject<DataTableProps>): Edits {
  const [byRow, setByRow] = useState<ReadonlyMap<string, RowEdits>>(new Map());
  const put = useCallback(
    (rowId: string, path: string, change: (now: CellState | undefined) => CellState | undefined) => {
      setByRow((before) => {
        const row = new Map(before.get(rowId));
        const next = change(row.get(path));
        if (next) row.set(path, next);
        else row.delete(path);
        const all = new Map(before);
        if (row.size > 0) all.set(rowId, row);
        else all.delete(rowId);
        return all;
      });
    },
    [],
  );

  const commit = useCallback(
    (row: RecordRow, field: SchemaField, value: unknown) => {
      if (sameValue(value ?? null, readValue(row, field))) return put(row.id, field.path, () => undefined);
      const pending = { value };
      const settle = (next: CellState | undefined) =>
        put(row.id, field.path, (now) => (now?.pending === pending ? next : now));
      put(row.id, field.path, () => ({ pending, error: null, conflict: null, failed: null }));
      const save = async () => latest.current.onCellCommit?.(row, field, value);
      save().then(
        () => settle(undefined),
        (reason: unknown) =>
          settle({
            pending: null,
            error: failureWords(reason),
            conflict: latest.current.onConflict?.({ row, field, value }, reason) ?? null,
            failed: pending,
          }),
      );
    },
    [latest, put],
  );
  const dismiss = useCallback((rowId: string, path: string) => put(rowId, path, () => undefined), [put]);
  return { byRow, commit, dismiss };
}
