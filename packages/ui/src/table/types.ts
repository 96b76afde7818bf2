import type { SchemaField, SchemaObject } from '@cardinal/crm/schema';
import type { ReactNode } from 'react';
import type { RecordRow } from '../fields/index.ts';
import type { MenuEntry } from '../menu/index.ts';

export interface TableSort {
  readonly field: string;
  readonly direction: 'asc' | 'desc';
}

/** Which columns stand where and how wide, by field path. It is plain JSON, for an address or a saved view. */
export interface TableLayout {
  /** Visible columns after the title, in their order. */
  readonly columns: readonly string[];
  readonly widths: Readonly<Record<string, number>>;
  /** Those of the columns that stay in sight beside the title. */
  readonly pinned?: readonly string[];
}

/** A line of a table whose rows stand in groups: a group's head, a row by its index, or the way to more of a group. */
export type TableLine =
  | {
      readonly kind: 'group';
      readonly key: string;
      readonly label: ReactNode;
      readonly count: number;
      readonly open: boolean;
      readonly onToggle: () => void;
    }
  | { readonly kind: 'row'; readonly index: number }
  | { readonly kind: 'more'; readonly key: string; readonly label: string; readonly onMore?: () => void };

/** A line that is no row. */
export type OtherLine = Exclude<TableLine, { kind: 'row' }>;

/** How many rows there are in all; `capped` is drawn with a plus: "10,000+". */
export interface RowCount {
  readonly value: number;
  readonly capped?: boolean;
}

/** What an edit met when someone else had changed the same value meanwhile. */
export interface CellConflict {
  readonly theirs: unknown;
  /** "Grace Hopper, a minute ago". */
  readonly by?: string;
  /** Saves one's own value over theirs; may reject. */
  readonly overwrite: () => Promise<void>;
}

export interface CellEdit {
  readonly row: RecordRow;
  readonly field: SchemaField;
  readonly value: unknown;
}

export interface DataTableProps {
  object: SchemaObject;
  /** The rows loaded so far, in their order; keep the identity of those that did not change. */
  rows: readonly RecordRow[];
  /** How the rows are grouped; without it they follow each other. */
  lines?: readonly TableLine[];
  /** Draws a line that is no row. */
  renderLine?: (line: OtherLine) => ReactNode;
  layout: TableLayout;
  onLayoutChange: (layout: TableLayout) => void;
  sorts: readonly TableSort[];
  onSortsChange: (sorts: readonly TableSort[]) => void;
  selection: ReadonlySet<string>;
  onSelectionChange: (selection: ReadonlySet<string>) => void;
  /** Where a row's title leads. */
  href: (row: RecordRow) => string;
  /** Saves one cell; may reject, which rolls it back and shows the reason at the cell. Without it nothing is editable. */
  onCellCommit?: (row: RecordRow, field: SchemaField, value: unknown) => Promise<void>;
  /** What a rejected edit collided with; null when the error is no conflict. */
  onConflict?: (edit: CellEdit, error: unknown) => CellConflict | null;
  canEdit?: (row: RecordRow, field: SchemaField) => boolean;
  /** Space: looks at a row without leaving the list. */
  onPeek?: (row: RecordRow) => void;
  /** Told which row the keyboard stands on, for shortcuts of the app's own. */
  onActiveRowChange?: (row: RecordRow | null) => void;
  /** From a column's menu: starts a filter on it. */
  onFilterField?: (field: SchemaField) => void;
  /** More of a column's menu. */
  columnEntries?: (field: SchemaField) => readonly MenuEntry[];
  /** Shown at a row's title on hover and focus. */
  rowActions?: (row: RecordRow) => ReactNode;
  /** Ids of rows that someone else has just changed; tinted. */
  justChanged?: ReadonlySet<string>;
  count?: RowCount;
  /** Per field path, drawn at the foot of its column: "Σ $1.2M". */
  aggregates?: ReadonlyMap<string, ReactNode>;
  footer?: ReactNode;
  hasMore?: boolean;
  onEndReached?: () => void;
  /** `loading` and `error` are of the first page; `ready` with no rows shows `empty`. */
  status?: 'loading' | 'error' | 'ready';
  onRetry?: () => void;
  empty?: ReactNode;
  density?: 'compact' | 'comfortable';
  /** What one and several of the rows are called: "person", "people"; the object's own words unless given. */
  nouns?: { readonly singular: string; readonly plural: string };
  /** Names the grid; the object's plural unless given. */
  label?: string;
  /** On phones, the fields under a row's title; the first three columns unless given. */
  keyFacts?: readonly string[];
}
