'use client';
import type { SchemaField, SchemaObject } from '@cardinal/crm/schema';
import { Button } from '@cardinal/ui/button';
import { DropdownMenu, type MenuEntry } from '@cardinal/ui/menu';
import { SlidersHorizontal } from 'lucide-react';
import type { ListState } from '../records/list/use-list-state.ts';
import { boardFields, dateFields, groupFields, isStage } from './fields.ts';

/** How the records are drawn: as a table, perhaps in groups, as a board or on a calendar. */
export function DisplayMenu({ object, state }: { object: SchemaObject; state: ListState }) {
  const { layout, setLayout } = state;
  const board = boardFields(object);
  const dates = dateFields(object);
  const onBoard = (field: SchemaField) =>
    layout === 'board' && (state.board === null ? isStage(field) : state.board === field.path);
  const entries: MenuEntry[] = [
    { heading: 'Show as' },
    { label: 'Table', checked: layout === 'table', onSelect: () => setLayout('table') },
    ...(board.length > 0
      ? [
          {
            label: 'Board by',
            items: board.map((field) => ({
              label: field.label,
              checked: onBoard(field),
              onSelect: () => setLayout('board', field.path),
            })),
          },
        ]
      : []),
    ...(dates.length > 0
      ? [
          {
            label: 'Calendar by',
            items: dates.map((field) => ({
              label: field.label,
              checked: layout === 'calendar' && state.date === field.path,
              onSelect: () => setLayout('calendar', field.path),
            })),
          },
        ]
      : []),
    ...(layout === 'table' ? groupEntries(object, state) : []),
  ];
  return (
    <DropdownMenu align="end" entries={entries}>
      <Button size="sm" variant="ghost">
        <SlidersHorizontal aria-hidden />
        <span className="max-sm:sr-only">Display</span>
      </Button>
    </DropdownMenu>
  );
}

function groupEntries(object: SchemaObject, { group, setGroup }: ListState): MenuEntry[] {
  return [
    'separator',
    {
      label: 'Group by',
      items: [
        { label: 'Nothing', checked: group === null, onSelect: () => setGroup(null) },
        ...groupFields(object).map((field) => ({
          label: field.label,
          checked: group === field.path,
          onSelect: () => setGroup(field.path),
        })),
      ],
    },
  ];
}
