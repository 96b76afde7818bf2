'use client';
import { type KeyboardEvent, type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { type CommitWay, fieldView, type RecordRow } from '../fields/index.ts';
import { actOnGrid, type GridDeps } from './act.ts';
import { cellAt } from './cell-dom.ts';
import { type GridAction, type GridCell, gridAction } from './keys.ts';

export interface GridState {
  readonly cell: GridCell | null;
  readonly edit: string | true | undefined;
}

export interface Grid extends GridState {
  activate: (cell: GridCell, options?: { edit?: boolean; initialText?: string }) => void;
  stopEditing: (way: CommitWay | 'cancel') => void;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

/** Where the keyboard stands in a grid, what is being edited, and what keys do. One cell is in the tab order. */
export function useGrid(grid: RefObject<HTMLElement | null>, deps: GridDeps): Grid {
  const [state, setState] = useState<GridState>({ cell: null, edit: undefined });
  const latest = useRef({ deps, state });
  latest.current = { deps, state };
  const wantsFocus = useRef(false);

  const activate = useCallback((cell: GridCell, options: { edit?: boolean; initialText?: string } = {}) => {
    wantsFocus.current = !options.edit;
    setState({ cell, edit: options.edit ? (options.initialText ?? true) : undefined });
    latest.current.deps.reveal(cell);
  }, []);

  const stopEditing = useCallback(
    (way: CommitWay | 'cancel') => {
      const { state: now, deps: known } = latest.current;
      // A blur means that something else was chosen; a set commits as it changes and stays open.
      if (way === 'blur')
        return setState((before) => ({ ...before, edit: isPanel(known, now.cell) ? before.edit : undefined }));
      if (now.cell) activate(nextCell(now.cell, way, known));
    },
    [activate],
  );

  // The cell may be rendered only after the scroll that reveals it.
  useLayoutEffect(() => {
    if (!wantsFocus.current || !state.cell) return;
    const node = cellAt(grid.current, state.cell);
    if (!node) return;
    wantsFocus.current = false;
    node.focus({ preventScroll: true });
  });

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
    [activate, grid],
  );

  return { ...state, activate, stopEditing, onKeyDown };
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

const isPanel = ({ fields }: GridDeps, cell: GridCell | null): boolean => {
  const field = cell && fields[cell.col];
  return field?.type === 'recordLinks';
};
