export { BulkBar } from './bulk-bar.tsx';
export { ColumnChooser, type ColumnChooserProps } from './column-chooser.tsx';
export { columnFields, defaultLayout, visibleFields } from './columns.ts';
export { DataTable } from './data-table.tsx';
export { countWords } from './footer.tsx';
export { LineContent } from './line-content.tsx';
export { toggleSort } from './sorts.ts';
export type { CellConflict, CellEdit, DataTableProps, RowCount, TableLayout, TableLine, TableSort } from './types.ts';
export { usePhone } from './use-phone.ts';
