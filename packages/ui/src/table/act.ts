import { fieldTraits, holdsSet } from '@cardinal/crm/fields';
import type { SchemaField } from '@cardinal/crm/schema';
import type { RecordRow } from '../fields/index.ts';
import { cellAt } from './cell-dom.ts';
import { shiftColumn } from './columns.ts';
import type { GridAction, GridCell } from './keys.ts';
import { selectRange } from './selection.ts';
import { toggleSort } from './sorts.ts';
import type { DataTableProps } from './types.ts';
import type { Columns } from './use-columns.ts';

export interface GridDeps
  extends Pick<
    DataTableProps,
    | 'rows'
    | 'layout'
    | 'onLayoutChange'
    | 'sorts'
    | 'onSortsChange'
    | 'selection'
    | 'onSelectionChange'
    | 'onPeek'
    | 'onActiveRowChange'
  > {
  fields: readonly SchemaField[];
  columns: Columns;
  editable: (row: RecordRow, field: SchemaField) => boolean;
  commit: (row: RecordRow, field: SchemaField, value: unknown) => void;
  /** Takes away what is said of a cell's last edit; false when nothing is. */
  dismiss: (row: RecordRow, field: SchemaField) => boolean;
  /** Scrolls until a cell can be seen. */
  reveal: (cell: GridCell) => void;
  page: () => number;
  select: (index: number, range: boolean) => void;
  openMenu: (path: string) => void;
}

interface Hands {
  activate: (cell: GridCell, options?: { edit?: boolean; initialText?: string }) => void;
  grid: HTMLElement | null;
}

/** Does what a key asked for; answers whether there was anything to do. */
export function actOnGrid(action: GridAction, at: GridCell, deps: GridDeps, hands: Hands): boolean {
  const field = deps.fields[at.col];
  const row = deps.rows[at.row];
  if (action.kind === 'move') {
    if (action.extend && at.row >= 0)
      deps.onSelectionChange(selectRange(deps.selection, deps.rows, at.row, action.to.row));
    hands.activate(action.to);
    return true;
  }
  if (action.kind === 'selectAll') {
    deps.onSelectionChange(new Set(deps.rows.map((one) => one.id)));
    return true;
  }
  if (action.kind === 'unselect') {
    if (row && field && deps.dismiss(row, field)) return true;
    if (deps.selection.size === 0) return false;
    deps.onSelectionChange(new Set());
    return true;
  }
  if (at.row < 0) return field ? actOnHeader(action, field, at, deps) : false;
  return row && field ? actOnCell(action, { row, field, at }, deps, hands) : false;
}

function actOnHeader(action: GridAction, field: SchemaField, at: GridCell, deps: GridDeps): boolean {
  if (action.kind === 'sort' && fieldTraits(field.type)?.sortable)
    deps.onSortsChange(toggleSort(deps.sorts, field.path, action.additive));
  else if (action.kind === 'menu') deps.openMenu(field.path);
  else if (action.kind === 'widen')
    deps.columns.resizeTo(field.path, (deps.columns.widths[at.col] ?? 0) + action.by * 16);
  else if (action.kind === 'shiftColumn') {
    deps.onLayoutChange({ ...deps.layout, columns: shiftColumn(deps.layout.columns, field.path, action.by) });
  } else return false;
  return true;
}

function actOnCell(
  action: GridAction,
  { row, field, at }: { row: RecordRow; field: SchemaField; at: GridCell },
  deps: GridDeps,
  { activate, grid }: Hands,
): boolean {
  if (action.kind === 'edit') activate(at, { edit: true, initialText: action.initialText });
  else if (action.kind === 'open') openRow(grid, at, action.beside);
  else if (action.kind === 'peek' && deps.onPeek) deps.onPeek(row);
  else if (action.kind === 'select') deps.select(at.row, false);
  else if (action.kind === 'clear' && !field.required) deps.commit(row, field, emptyValue(field));
  else return false;
  return true;
}

/** Sets are never null. */
const emptyValue = (field: SchemaField): unknown => (holdsSet(field.type) ? [] : null);

/** Presses the row's own link, so that the app's router, or the browser's new tab, does the rest. */
function openRow(grid: HTMLElement | null, at: GridCell, beside: boolean): void {
  const link = cellAt(grid, { row: at.row, col: 0 })?.querySelector<HTMLElement>('[data-title-link]');
  const held = beside && { metaKey: isMac(), ctrlKey: !isMac() };
  link?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...held }));
}

const isMac = (): boolean => /Mac|iPhone|iPad/.test(navigator.userAgent);
