'use client';
import type { SchemaObject } from '@cardinal/crm/schema';
import { defaultLayout, type TableLayout } from '@cardinal/ui/table';
import { useCallback, useMemo, useRef } from 'react';
import { trpc } from '#trpc/index.ts';

const restMs = 400;

/** The columns of an object's table, as the person arranged them; null until that is known. */
export function useLayout(object: SchemaObject): readonly [TableLayout | null, (layout: TableLayout) => void] {
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
    ({ columns, widths }: TableLayout) => {
      const value = { columns: [...columns], widths: { ...widths } };
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
  const columns = kept.columns.filter((path): path is string => typeof path === 'string' && object.fields.has(path));
  const widths = 'widths' in kept && typeof kept.widths === 'object' ? kept.widths : {};
  return { columns, widths: widths as Record<string, number> };
}
