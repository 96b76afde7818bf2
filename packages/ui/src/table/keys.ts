/** Where the keyboard stands. Row −1 is the header. */
export interface GridCell {
  readonly row: number;
  readonly col: number;
}

export interface GridBounds {
  readonly rows: number;
  readonly cols: number;
  /** Rows that a page key moves by. */
  readonly page: number;
}

export interface CellTraits {
  readonly editable: boolean;
  /** Whether a typed character starts an edit that replaces the value. */
  readonly typesOver: boolean;
}

export interface KeyPress {
  readonly key: string;
  readonly shift: boolean;
  readonly mod: boolean;
  readonly alt: boolean;
}

export type GridAction =
  | { readonly kind: 'move'; readonly to: GridCell; readonly extend?: boolean }
  | { readonly kind: 'edit'; readonly initialText?: string }
  | { readonly kind: 'open'; readonly beside: boolean }
  | { readonly kind: 'peek' | 'select' | 'selectAll' | 'unselect' | 'clear' | 'menu' }
  | { readonly kind: 'sort'; readonly additive: boolean }
  | { readonly kind: 'shiftColumn' | 'widen'; readonly by: number };

const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(high, value));

/**
 * What a key means in the grid. In the title column letters are commands (j, k, x, e); elsewhere they type over the
 * value, as in a spreadsheet, unless the cell cannot be typed into.
 */
export function gridAction(press: KeyPress, at: GridCell, bounds: GridBounds, traits: CellTraits): GridAction | null {
  const moved = motion(press, at, bounds);
  if (at.row < 0) return headerAction(press) ?? moved;
  return moved ?? cellAction(press, at, bounds, traits);
}

function motion({ key, mod, alt, shift }: KeyPress, at: GridCell, { rows, cols, page }: GridBounds): GridAction | null {
  if (alt) return null;
  const steps: Record<string, GridCell> = {
    ArrowUp: { row: mod ? 0 : at.row - 1, col: at.col },
    ArrowDown: { row: mod ? rows - 1 : at.row + 1, col: at.col },
    ArrowLeft: { row: at.row, col: mod ? 0 : at.col - 1 },
    ArrowRight: { row: at.row, col: mod ? cols - 1 : at.col + 1 },
    Home: { row: mod ? 0 : at.row, col: 0 },
    End: { row: mod ? rows - 1 : at.row, col: cols - 1 },
    PageUp: { row: at.row - page, col: at.col },
    PageDown: { row: at.row + page, col: at.col },
  };
  const to = steps[key];
  if (!to) return null;
  const lowest = key === 'ArrowUp' && !mod ? -1 : Math.min(at.row, 0);
  const cell = { row: clamp(to.row, lowest, rows - 1), col: clamp(to.col, 0, cols - 1) };
  const vertical = key === 'ArrowUp' || key === 'ArrowDown';
  return { kind: 'move', to: cell, ...(shift && vertical && { extend: true }) };
}

function headerAction({ key, shift, alt }: KeyPress): GridAction | null {
  const by = { ArrowLeft: -1, ArrowRight: 1 }[key];
  if (alt && by) return shift ? { kind: 'shiftColumn', by } : { kind: 'widen', by };
  if (alt && key === 'ArrowDown') return { kind: 'menu' };
  if (key === 'Enter' || key === ' ') return { kind: 'sort', additive: shift };
  return null;
}

function cellAction(press: KeyPress, at: GridCell, bounds: GridBounds, traits: CellTraits): GridAction | null {
  const { key, mod, alt, shift } = press;
  const isTitle = at.col === 0;
  if (key === 'Enter') {
    if (mod) return { kind: 'open', beside: true };
    return isTitle || !traits.editable ? { kind: 'open', beside: false } : { kind: 'edit' };
  }
  if (key === 'F2') return traits.editable ? { kind: 'edit' } : null;
  if (key === ' ') return { kind: shift ? 'select' : 'peek' };
  if (key === 'Escape') return { kind: 'unselect' };
  if ((key === 'Delete' || key === 'Backspace') && traits.editable && !isTitle) return { kind: 'clear' };
  if (mod && !alt && key.toLowerCase() === 'a') return { kind: 'selectAll' };
  if (mod || alt || [...key].length !== 1) return null;
  if (!isTitle && traits.editable && traits.typesOver) return { kind: 'edit', initialText: key };
  return command(key, at, bounds, traits);
}

function command(key: string, at: GridCell, { rows }: GridBounds, { editable }: CellTraits): GridAction | null {
  const step = { j: 1, k: -1 }[key];
  if (step) return { kind: 'move', to: { row: clamp(at.row + step, 0, rows - 1), col: at.col } };
  if (key === 'x') return { kind: 'select' };
  if (key === 'e' && editable) return { kind: 'edit' };
  return null;
}
