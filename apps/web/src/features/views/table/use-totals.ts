'use client';
import type { SchemaField, SchemaObject } from '@cardinal/crm/schema';
import { useFieldContext } from '@cardinal/ui/fields';
import { late, useLate, useLoadedWhenIdle } from '@cardinal/ui/late';
import type { DataTableProps } from '@cardinal/ui/table';
import { keepPreviousData } from '@tanstack/react-query';
import { trpc } from '#trpc/index.ts';
import type { ListState } from '../../records/list/use-list-state.ts';

const lateFigures = late(() => import('./figures.ts'));

/** The figures at the foot of the columns, over everything the list finds; asked for beside its first page. */
export function useTotals(
  object: SchemaObject,
  state: ListState,
): { readonly foot: Pick<DataTableProps, 'aggregates' | 'columnEntries'>; readonly error: unknown } {
  const { totals, search, filter, trash, open, fault } = state;
  const context = useFieldContext();
  const asked = totals.filter(({ field }) => object.fields.has(field));
  const figures = useLate(lateFigures, asked.length > 0);
  useLoadedWhenIdle(lateFigures);
  const { data, error } = trpc.records.totals.useQuery(
    {
      object: object.key,
      trash,
      ...(search.trim() && { search: search.trim() }),
      ...(filter && { filter }),
      measures: asked.map((one) => ({ ...one })),
    },
    { enabled: asked.length > 0 && !open.pending && !fault, placeholderData: keepPreviousData },
  );
  if (!figures) return { foot: {}, error };
  const foot = {
    ...(asked.length > 0 && { aggregates: figures.totalsByColumn(object, asked, data, context) }),
    columnEntries: (field: SchemaField) => figures.totalEntries(field, state),
  };
  return { foot, error };
}
