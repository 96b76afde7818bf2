import type { SchemaField } from '@cardinal/crm/schema';
import type { GridCell } from './keys.ts';
import type { ColumnWindow } from './row.tsx';
import type { DataTableProps } from './types.ts';
import type { Columns } from './use-columns.ts';

export interface HeaderProps
  extends Pick<
    DataTableProps,
    | 'layout'
    | 'onLayoutChange'
    | 'sorts'
    | 'onSortsChange'
    | 'onFilterField'
    | 'columnEntries'
    | 'rows'
    | 'selection'
    | 'onSelectionChange'
  > {
  columns: Columns;
  range: ColumnWindow;
  active: GridCell | null;
  menuFor: string | null;
  onMenuChange: (path: string | null) => void;
}

export interface HeaderCellProps extends HeaderProps {
  field: SchemaField;
  col: number;
  isActive: boolean;
  dropBefore: boolean;
  drag: { start: () => void; over: () => void; drop: () => void; end: () => void };
}
