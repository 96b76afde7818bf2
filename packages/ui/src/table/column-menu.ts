import { fieldTraits } from '@cardinal/crm/fields';
import type { MenuEntry } from '../menu/index.ts';
import { shiftColumn, toggleColumn, togglePin } from './columns.ts';
import type { HeaderCellProps } from './header-props.ts';

/** What one can do to a column. */
export function columnMenu(props: HeaderCellProps): MenuEntry[] {
  const { field, col, layout, onLayoutChange, onSortsChange, onFilterField, columnEntries, columns } = props;
  const place = layout.columns.indexOf(field.path);
  const arrange = (next: readonly string[]) => onLayoutChange({ ...layout, columns: next });
  const width = columns.widths[col] ?? 0;
  return [
    ...(fieldTraits(field.type)?.sortable
      ? ([
          { label: 'Sort ascending', onSelect: () => onSortsChange([{ field: field.path, direction: 'asc' }]) },
          { label: 'Sort descending', onSelect: () => onSortsChange([{ field: field.path, direction: 'desc' }]) },
        ] as const)
      : []),
    ...(onFilterField ? [{ label: 'Filter…', onSelect: () => onFilterField(field) }] : []),
    ...(columnEntries?.(field) ?? []),
    'separator',
    { label: 'Wider', onSelect: () => columns.resizeTo(field.path, width + 40) },
    { label: 'Narrower', onSelect: () => columns.resizeTo(field.path, width - 40) },
    ...(col > 0
      ? ([
          {
            label: 'Move left',
            disabled: place <= 0,
            onSelect: () => arrange(shiftColumn(layout.columns, field.path, -1)),
          },
          {
            label: 'Move right',
            disabled: place === layout.columns.length - 1,
            onSelect: () => arrange(shiftColumn(layout.columns, field.path, 1)),
          },
          {
            label: col < columns.pinned ? 'Unpin' : 'Pin beside the title',
            onSelect: () => onLayoutChange(togglePin(layout, field.path)),
          },
          'separator',
          { label: 'Hide', onSelect: () => arrange(toggleColumn(layout.columns, field.path)) },
        ] as const)
      : []),
  ];
}
