import type { FieldTypeKey } from '@cardinal/crm/fields';
import type { SchemaField, SchemaObject } from '@cardinal/crm/schema';
import type { TableLayout } from './types.ts';

const widths: Partial<Record<FieldTypeKey, number>> = {
  longText: 240,
  number: 104,
  percent: 104,
  rating: 112,
  currency: 128,
  boolean: 88,
  date: 112,
  datetime: 168,
  enum: 128,
  emails: 208,
  address: 208,
  user: 160,
};
const titleWidth = 264;
const unwieldy: readonly FieldTypeKey[] = ['longText', 'json'];

/** The least a column may be narrowed to, so that its menu and handle stay in reach. */
export const minWidth = 72;

/** The width of a column that nobody has resized. */
export const defaultWidth = (field: SchemaField, isTitle: boolean): number =>
  isTitle ? titleWidth : (widths[field.type] ?? 176);

/** The fields that may be columns beside the title, in the object's order. */
export function columnFields(object: SchemaObject): SchemaField[] {
  return [...object.fields.values()].filter((field) => !field.hidden && field.path !== object.title);
}

/** A layout to start from: every field of the object's own; minor ones, long texts, JSON and the system's are left out. */
export function defaultLayout(object: SchemaObject): TableLayout {
  const shown = columnFields(object).filter((field) => !field.system && !field.minor && !unwieldy.includes(field.type));
  return { columns: shown.map((field) => field.path), widths: {} };
}

/** The title, then the columns that are pinned, then the others; paths that the object no longer has are left out. */
export function visibleFields(object: SchemaObject, layout: TableLayout): SchemaField[] {
  const { columns, pinned = [] } = layout;
  const ordered = [
    ...columns.filter((path) => pinned.includes(path)),
    ...columns.filter((path) => !pinned.includes(path)),
  ];
  const others = ordered.flatMap((path) => {
    const field = object.fields.get(path);
    return field && path !== object.title ? [field] : [];
  });
  const title = object.fields.get(object.title);
  return title ? [title, ...others] : others;
}

/** Moves a column before another, or last. */
export function moveColumn(columns: readonly string[], path: string, before: string | null): string[] {
  const rest = columns.filter((other) => other !== path);
  const at = before === null ? rest.length : rest.indexOf(before);
  return rest.toSpliced(at < 0 ? rest.length : at, 0, path);
}

/** Moves a column by some places; it stops at the ends. */
export function shiftColumn(columns: readonly string[], path: string, by: number): string[] {
  const from = columns.indexOf(path);
  if (from < 0) return [...columns];
  const to = Math.max(0, Math.min(columns.length - 1, from + by));
  return columns.toSpliced(from, 1).toSpliced(to, 0, path);
}

/** Shows or hides a column; a new one stands last. */
export function toggleColumn(columns: readonly string[], path: string): string[] {
  return columns.includes(path) ? columns.filter((other) => other !== path) : [...columns, path];
}

/** Pins a column beside the title, or lets it go. */
export function togglePin({ pinned = [], ...layout }: TableLayout, path: string): TableLayout {
  return { ...layout, pinned: pinned.includes(path) ? pinned.filter((other) => other !== path) : [...pinned, path] };
}
