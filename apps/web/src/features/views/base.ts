import type { SchemaObject } from '@cardinal/crm/schema';
import type { TableLayout } from '@cardinal/ui/table';
import { type PartName, type parts, titleColumn } from './parts.ts';
import type { View, ViewDefinition } from './types.ts';

export type Parts = { readonly [K in PartName]: (typeof parts)[K]['empty'] };

/** Deals begin as a board, everything else as a table. */
const firstLayout = (object: SchemaObject) => (object.key === 'deal' ? 'board' : 'table');

/** What a list shows before anything is changed in its address: its view's parts, or an object's own. */
export function partsOf(view: View | null, object: SchemaObject): Parts {
  if (!view) return { ...empty(), layout: firstLayout(object) };
  const { filter, sort, group, board, date, span, totals } = view.definition;
  return {
    layout: view.layout,
    filter: filter ?? null,
    sorts: sort ?? [],
    group: group ?? null,
    board: board ?? null,
    date: date ?? null,
    span: span ?? 'month',
    totals: totals ?? [],
    columns: layoutOf(view.definition),
  };
}

const empty = (): Parts => ({
  layout: 'table',
  filter: null,
  sorts: [],
  group: null,
  board: null,
  date: null,
  span: 'month',
  totals: [],
  columns: null,
});

function layoutOf({ columns, titleWidth }: ViewDefinition): TableLayout | null {
  if (!columns) return null;
  return {
    columns: columns.map(({ field }) => field),
    widths: Object.fromEntries([
      ...(titleWidth ? [[titleColumn, titleWidth] as const] : []),
      ...columns.flatMap(({ field, width }) => (width ? [[field, width] as const] : [])),
    ]),
    pinned: columns.filter(({ pinned }) => pinned).map(({ field }) => field),
  };
}
