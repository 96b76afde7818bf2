'use client';
import type { SchemaObject } from '@cardinal/crm/schema';
import { defaultLayout, type TableLayout } from '@cardinal/ui/table';
import { useCallback, useMemo, useRef } from 'react';
import { titleColumn } from '#features/views/parts.ts';
import { trpc } from '#trpc/index.ts';
import type { ListState } from './use-list-state.ts';

const restMs = 400;

/**
 * The columns of an object's table: those of the view that is open and what was changed of them, else as the person
 * arranged them; null until that is known.
 */
export function useLayout(
  object: SchemaObject,
  { columns, setColumns, open }: Pick<ListState, 'columns' | 'setColumns' | 'open'>,
): readonly [TableLayout | null, (layout: TableLayout) => void] {
  const [own, setOwn] = useOwnLayout(object);
  const { title } = object;
  const named = useMemo(() => columns && renamed(columns, titleColumn, title), [columns, title]);
  const setNamed = useCallback(
    (layout: TableLayout) => setColumns(renamed(layout, title, titleColumn)),
    [setColumns, title],
  );
  const isNamed = columns !== null || open.view !== null;
  return [open.pending ? null : (named ?? own), isNamed ? setNamed : setOwn];
}

/** A layout with the title's width under another name: views do not know what the title's field is called. */
function renamed(layout: TableLayout, from: string, to: string): TableLayout {
  const { [from]: width, ...widths } = layout.widths;
  return { ...layout, widths: width === undefined ? widths : { ...widths, [to]: width } };
}

/** The columns as the person arranged them, wherever they sign in. */
function useOwnLayout(object: SchemaObject): readonly [TableLayout | null, (layout: TableLayout) => void] {
  const key = `table.${object.key}`;
  const utils = trpc.useUtils();
  const kept = trpc.preferences.get.useQuery({ key }, { staleTime: Number.POSITIVE_INFINITY });
  const { mutate: keep } = trpc.preferences.set.useMutation();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const layout = useMemo(
    () => (kept.isPending ? null : (readLayout(kept.data, object) ?? defaultLayout(object))),
    [kept.isPending, kept.data, object],
  );
  const setLayout = useCallback(
    ({ columns, widths, pinned = [] }: TableLayout) => {
      const value = { columns: [...columns], widths: { ...widths }, pinned: [...pinned] };
      utils.preferences.get.setData({ key }, value);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => keep({ key, value }), restMs);
    },
    [utils, key, keep],
  );
  return [layout, setLayout];
}

/** A layout as it was kept; null for anything else. Columns that the object has lost are passed over. */
function readLayout(kept: unknown, object: SchemaObject): TableLayout | null {
  if (typeof kept !== 'object' || kept === null || !('columns' in kept) || !Array.isArray(kept.columns)) return null;
  const isColumn = (path: unknown): path is string => typeof path === 'string' && object.fields.has(path);
  const widths = 'widths' in kept && typeof kept.widths === 'object' ? kept.widths : {};
  const pinned = 'pinned' in kept && Array.isArray(kept.pinned) ? kept.pinned.filter(isColumn) : [];
  return { columns: kept.columns.filter(isColumn), widths: widths as Record<string, number>, pinned };
}
