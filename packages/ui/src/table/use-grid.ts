'use client';
import {
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { type CommitWay, fieldView, type RecordRow } from '../fields/index.ts';
import { useLatest } from '../latest/index.ts';
import { actOnGrid, type GridDeps } from './act.ts';
import { cellAt } from './cell-dom.ts';
import { type GridAction, type GridCell, gridAction } from './keys.ts';

export interface GridState {
  readonly cell: GridCell | null;
  readonly edit: string | true | undefined;
}

/** The state as it is kept: with the row's id, since rows come and go above it. */
interface Kept extends GridState {
  readonly rowId: string | undefined;
}

export interface Grid extends GridState {
  activate: (cell: GridCell, options?: { edit?: boolean; initialText?: string }) => void;
  stopEditing: (way: CommitWay | 'cancel') => void;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  onBlur: (event: FocusEvent) => void;
}

export type KeptGrid = readonly [GridState, (change: (before: Kept) => Kept) => void];

/** Where the keyboard stands and what is edited, following its row when the rows change under it. */
export function useGridState(rows: readonly RecordRow[]): KeptGrid {
  const [kept, setKept] = useState<Kept>({ cell: null, edit: undefined, rowId: undefined });
  return [followRow(kept, rows), setKept];
}

function followRow(kept: Kept, rows: readonly RecordRow[]): GridState {
  const { cell, rowId } = kept;
  if (!cell || cell.row < 0 || rows[cell.row]?.id === rowId) return kept;
  const row = rows.findIndex((one) => one.id === rowId);
  if (row >= 0) return { ...kept, cell: { ...cell, row } };
  return { cell: rows.length > 0 ? { ...cell, row: Math.min(cell.row, rows.length - 1) } : null, edit: undefined };
}

/** What keys and commits do in a grid, of which one cell is in the tab order. */
export function useGrid(grid: RefObject<HTMLElement | null>, [state, setState]: KeptGrid, deps: GridDeps): Grid {
  const latest = useLatest({ deps, state });
  const wantsFocus = useRef(false);

  const activate = useCallback(
    (cell: GridCell, options: { edit?: boolean; initialText?: string } = {}) => {
      wantsFocus.current = !options.edit;
      const { rows, reveal } = latest.current.deps;
      setState(() => ({
        cell,
        rowId: rows[cell.row]?.id,
        edit: options.edit ? (options.initialText ?? true) : undefined,
      }));
      reveal(cell);
    },
    [latest, setState],
  );

  const stopEditing = useCallback(
    (way: CommitWay | 'cancel') => {
      const { state: now, deps: known } = latest.current;
      // A blur means that something else was chosen; a set commits as it changes and stays open.
      if (way === 'blur')
        return setState((before) => ({ ...before, edit: staysOpen(known, now.cell) ? before.edit : undefined }));
      if (now.cell) activate(nextCell(now.cell, way, known));
    },
    [activate, latest, setState],
  );

  // The cell may be rendered only after the scroll that reveals it, and its element may be made anew out of sight.
  const hadFocus = useRef(false);
  useLayoutEffect(() => {
    const lost = hadFocus.current && document.activeElement === document.body;
    if ((!wantsFocus.current && !lost) || !state.cell || state.edit !== undefined) return;
    const node = cellAt(grid.current, state.cell);
    if (!node) return;
    wantsFocus.current = false;
    node.focus({ preventScroll: true });
    hadFocus.current = true;
  });
  const onBlur = useCallback((event: FocusEvent) => {
    // An element that is taken away while it has the focus leaves no other behind.
    const stays = event.currentTarget.contains(event.relatedTarget);
    hadFocus.current = stays || (event.relatedTarget === null && !event.target.isConnected);
  }, []);

  const onActive = deps.onActiveRowChange;
  const activeRow: RecordRow | null = (state.cell && deps.rows[state.cell.row]) ?? null;
  useEffect(() => onActive?.(activeRow), [onActive, activeRow]);

  const onKeyDown = useCallback(
    (event: KeyboardEvent<HTMLElement>) => {
      const { deps: known, state: now } = latest.current;
      const target = event.target as HTMLElement;
      if (now.edit !== undefined || !now.cell || !target.dataset.cell || event.nativeEvent.isComposing) return;
      const action = pressed(event, now.cell, known);
      if (action && actOnGrid(action, now.cell, known, { activate, grid: grid.current })) {
        event.preventDefault();
        event.stopPropagation();
      }
    },
    [activate, grid, latest],
  );

  return { ...state, activate, stopEditing, onKeyDown, onBlur };
}

function pressed(event: KeyboardEvent, cell: GridCell, { rows, fields, editable, page }: GridDeps): GridAction | null {
  const field = fields[cell.col];
  const row = rows[cell.row];
  const traits = {
    editable: Boolean(row && field && editable(row, field)),
    typesOver: Boolean(field && fieldView(field.type).typesOver),
  };
  const press = { key: event.key, shift: event.shiftKey, mod: event.metaKey || event.ctrlKey, alt: event.altKey };
  return gridAction(press, cell, { rows: rows.length, cols: fields.length, page: page() }, traits);
}

function nextCell(cell: GridCell, way: CommitWay | 'cancel', { rows, fields }: GridDeps): GridCell {
  const by = { enter: [1, 0], tab: [0, 1], 'shift-tab': [0, -1], pick: [0, 0], blur: [0, 0], cancel: [0, 0] }[way];
  const [down = 0, right = 0] = by;
  return {
    row: Math.min(rows.length - 1, cell.row + down),
    col: Math.max(0, Math.min(fields.length - 1, cell.col + right)),
  };
}

const staysOpen = ({ fields }: GridDeps, cell: GridCell | null): boolean => {
  const field = cell && fields[cell.col];
  return field ? (fieldView(field.type).commitsEach ?? false) : false;
};
