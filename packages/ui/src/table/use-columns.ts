'use client';
import type { SchemaField } from '@cardinal/crm/schema';
import { type CSSProperties, useMemo, useState } from 'react';
import { useLatest } from '../latest/index.ts';
import { defaultWidth, minWidth, visibleFields } from './columns.ts';
import { dragEdge, type Grip } from './drag-edge.ts';
import type { DataTableProps } from './types.ts';

const maxWidth = 800;
const within = (width: number): number => Math.max(minWidth, Math.min(maxWidth, width));

export interface Columns {
  fields: readonly SchemaField[];
  widths: readonly number[];
  total: number;
  /** How many stay in sight as the others scroll: the title, and those that are pinned. */
  pinned: number;
  /** CSS variables that carry the widths, so that a resize repaints without rendering a row. */
  style: CSSProperties;
  /** Starts a resize by mouse or touch. */
  resizeHandler: (path: string) => (grip: Grip) => void;
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
  const [sizing, setSizing] = useState(layout.widths);
  const [known, setKnown] = useState(layout.widths);
  const [resizing, setResizing] = useState<string | false>(false);
  if (known !== layout.widths) {
    setKnown(layout.widths);
    setSizing(layout.widths);
  }
  const latest = useLatest({ layout, onLayoutChange });
  const widths = useMemo(
    () => fields.map((field, at) => within(sizing[field.path] ?? defaultWidth(field, at === 0))),
    [fields, sizing],
  );
  const pinned = 1 + fields.slice(1).filter((field) => layout.pinned?.includes(field.path)).length;
  const startResize = (path: string, grip: Grip) => {
    const from = widths[fields.findIndex((field) => field.path === path)] ?? minWidth;
    let width = from;
    setResizing(path);
    dragEdge(grip, {
      onMove: (by) => {
        width = within(from + by);
        setSizing((before) => ({ ...before, [path]: width }));
      },
      onEnd: () => {
        const { layout: now, onLayoutChange: tell } = latest.current;
        setResizing(false);
        if (width !== from) tell({ ...now, widths: { ...now.widths, [path]: width } });
      },
    });
  };
  return {
    fields,
    widths,
    total: widths.reduce((sum, width) => sum + width, 0),
    pinned,
    style: Object.fromEntries([
      ...widths.map((width, at) => [columnVariable(at), `${width}px`]),
      ...widths.slice(0, pinned).map((_, at) => [leftVariable(at), `${leftOf(widths, at)}px`]),
    ]) as CSSProperties,
    resizeHandler: (path) => (grip) => startResize(path, grip),
    resizing,
    resizeTo: (path, width) => onLayoutChange({ ...layout, widths: { ...layout.widths, [path]: within(width) } }),
  };
}

/** The CSS variable that carries a column's width. */
const columnVariable = (index: number): string => `--column-${index}`;
export const columnWidth = (index: number): CSSProperties => ({ width: `var(${columnVariable(index)})` });

/** The width of the column of boxes before the title. */
const boxWidth = 36;
const leftVariable = (index: number): string => `--left-${index}`;
/** Where a column begins, from the edge of the table on. */
const leftOf = (widths: readonly number[], index: number): number =>
  boxWidth + widths.slice(0, index).reduce((sum, width) => sum + width, 0);

/** A column's width and, where it is one of the first `pinned`, the place at which it stays. */
export const columnPlace = (index: number, pinned: number): CSSProperties =>
  index < pinned ? { ...columnWidth(index), left: `var(${leftVariable(index)})` } : columnWidth(index);
