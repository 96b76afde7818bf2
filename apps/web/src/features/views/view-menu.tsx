'use client';
import { IconButton } from '@cardinal/ui/button';
import { DropdownMenu, type MenuEntry } from '@cardinal/ui/menu';
import { Ellipsis } from 'lucide-react';
import { type RoleChoice, useRoleChoice } from '#features/settings/roles/use-roles.ts';
import type { View } from './types.ts';
import type { ViewCommands } from './use-view-commands.ts';

interface ViewMenuProps {
  view: View | null;
  mayShare: boolean;
  mayCurate: boolean;
  commands: ViewCommands;
  onNew: () => void;
  onRename: () => void;
  /** Told when the view was deleted. */
  onGone: () => void;
}

/** What one can do with the view that is open. */
export function ViewMenu(props: ViewMenuProps) {
  const { view, onNew, mayCurate } = props;
  const { roles } = useRoleChoice(mayCurate && view?.isShared === true);
  return (
    <DropdownMenu
      align="end"
      entries={view ? entriesOf(view, roles, props) : [{ label: 'Save as a new view…', onSelect: onNew }]}
    >
      <IconButton size="sm" label="View options">
        <Ellipsis aria-hidden />
      </IconButton>
    </DropdownMenu>
  );
}

function entriesOf(
  view: View,
  roles: RoleChoice['roles'],
  { mayShare, mayCurate, commands, onNew, onRename, onGone }: ViewMenuProps,
): MenuEntry[] {
  const { name, isShared, isFavourite, mayChange, defaultFor } = view;
  return [
    {
      label: isFavourite ? 'Remove from favourites' : 'Add to favourites',
      onSelect: () => commands.favourite(view, !isFavourite),
    },
    ...(mayChange ? [{ label: 'Rename…', onSelect: onRename }] : []),
    { label: 'Save as a new view…', onSelect: onNew },
    ...(mayChange && (isShared || mayShare)
      ? [
          {
            label: isShared ? 'Make private' : 'Share with everyone',
            onSelect: () =>
              void commands.update(
                view,
                { isShared: !isShared },
                isShared ? `"${name}" is private` : `"${name}" is shared`,
              ),
          },
        ]
      : []),
    ...(mayCurate && isShared
      ? [
          {
            label: 'Default for',
            items: roles.map(({ key, name: label }) => {
              const is = defaultFor.includes(key);
              const words = is
                ? `The role ${label} no longer begins with "${name}"`
                : `The role ${label} begins with "${name}"`;
              return { label, checked: is, onSelect: () => commands.setDefault(view, key, !is, words) };
            }),
          },
        ]
      : []),
    ...(mayChange
      ? ([
          'separator',
          {
            label: 'Delete view',
            destructive: true,
            onSelect: () => void commands.remove(view).then((gone) => gone && onGone()),
          },
        ] as const)
      : []),
  ];
}
