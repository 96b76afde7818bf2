'use client';
import type { SchemaField } from '@cardinal/crm/schema';
import {
  type ColumnSizingState,
  columnResizingFeature,
  columnSizingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { type CSSProperties, useEffect, useMemo, useRef, useState } from 'react';
import type { RecordRow } from '../fields/index.ts';
import { defaultWidth, minWidth, visibleFields } from './columns.ts';
import type { DataTableProps } from './types.ts';

const features = tableFeatures({ columnSizingFeature, columnResizingFeature });
const noRows: RecordRow[] = [];

export interface Columns {
  fields: readonly SchemaField[];
  widths: readonly number[];
  total: number;
  /** CSS variables that carry the widths, so that a resize repaints without rendering a row. */
  style: CSSProperties;
  /** Starts a resize by mouse or touch. */
  resizeHandler: (path: string) => (event: unknown) => void;
  resizing: string | false;
  resizeTo: (path: string, width: number) => void;
}

/** The visible columns and their widths. Live while one drags, told to the app once at the end. */
export function useColumns({
  object,
  layout,
  onLayoutChange,
}: Pick<DataTableProps, 'object' | 'layout' | 'onLayoutChange'>): Columns {
  const fields = useMemo(() => visibleFields(object, layout), [object, layout]);
  const [sizing, setSizing] = useState<ColumnSizingState>({ ...layout.widths });
  const [known, setKnown] = useState(layout.widths);
  if (known !== layout.widths) {
    setKnown(layout.widths);
    setSizing({ ...layout.widths });
  }
  const columns = useMemo(
    () =>
      fields.map((field, at) => ({
        id: field.path,
        accessorFn: (row: RecordRow) => row[field.property],
        size: defaultWidth(field, at === 0),
        minSize: minWidth,
        maxSize: 800,
      })),
    [fields],
  );
  const table = useTable({
    features,
    columns,
    data: noRows,
    columnResizeMode: 'onChange',
    state: { columnSizing: sizing },
    onColumnSizingChange: setSizing,
  });
  const resizing = table.state.columnResizing.isResizingColumn;
  const wasResizing = useRef<string | false>(false);
  useEffect(() => {
    if (wasResizing.current && !resizing) onLayoutChange({ ...layout, widths: sizing });
    wasResizing.current = resizing;
  }, [resizing, sizing, layout, onLayoutChange]);

  const headers = table.getHeaderGroups()[0]?.headers ?? [];
  const widths = headers.map((header) => header.getSize());
  return {
    fields,
    widths,
    total: widths.reduce((sum, width) => sum + width, 0),
    style: Object.fromEntries(widths.map((width, at) => [columnVariable(at), `${width}px`])) as CSSProperties,
    resizeHandler: (path) => headers.find((header) => header.id === path)?.getResizeHandler() ?? (() => undefined),
    resizing,
    resizeTo: (path, width) =>
      onLayoutChange({ ...layout, widths: { ...layout.widths, [path]: Math.max(minWidth, Math.min(800, width)) } }),
  };
}

/** The CSS variable that carries a column's width. */
const columnVariable = (index: number): string => `--column-${index}`;
export const columnWidth = (index: number): CSSProperties => ({ width: `var(${columnVariable(index)})` });
