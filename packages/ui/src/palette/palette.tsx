'use client';
import { Command } from 'cmdk';
import { Search } from 'lucide-react';
import { Dialog } from 'radix-ui';
import type { KeyboardEvent, ReactNode } from 'react';
import { useFocusReturn } from '../dialog/use-focus-return.ts';
import { Kbd } from '../kbd/index.ts';

export interface PaletteItem {
  /** Unique in the palette. */
  id: string;
  label: string;
  icon?: ReactNode;
  /** Quiet words after the label: the company of a person. */
  detail?: string;
  shortcut?: string;
  onSelect: () => void;
  /** ⌘Enter: opens beside. Falls back to `onSelect`. */
  onSelectBeside?: () => void;
}

export interface PaletteGroup {
  heading: string;
  items: readonly PaletteItem[];
}

export interface CommandPaletteProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  query: string;
  onQueryChange: (query: string) => void;
  /** What matches the query, already ranked; without a query, the recents. */
  groups: readonly PaletteGroup[];
  loading?: boolean;
  error?: string | null;
  placeholder?: string;
}

/** Everything at hand by typing: records, actions, places. The app ranks; arrows, Enter and ⌘Enter choose. */
export function CommandPalette(props: CommandPaletteProps) {
  const {
    open,
    onOpenChange,
    query,
    onQueryChange,
    groups,
    loading,
    error,
    placeholder = 'Search or type a command…',
  } = props;
  const returnFocus = useFocusReturn(open);
  const run = (act: () => void) => {
    onOpenChange(false);
    act();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Enter' || !(event.metaKey || event.ctrlKey)) return;
    const id = event.currentTarget.querySelector('[cmdk-item][aria-selected=true]')?.getAttribute('data-id');
    const item = groups.flatMap((group) => group.items).find((one) => one.id === id);
    event.preventDefault();
    if (item) run(item.onSelectBeside ?? item.onSelect);
  };
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-50 animate-fade bg-overlay" />
        <Dialog.Content
          aria-describedby={undefined}
          onCloseAutoFocus={returnFocus}
          className="fixed top-[14vh] left-1/2 z-50 w-[calc(100vw-16px)] max-w-160 -translate-x-1/2 animate-fade overflow-hidden rounded-lg border border-border bg-surface-1 shadow-overlay outline-none max-sm:top-2"
        >
          <Dialog.Title className="sr-only">Command palette</Dialog.Title>
          <Command label="Command palette" shouldFilter={false} loop onKeyDown={onKeyDown}>
            <div className="flex h-12 items-center gap-2 border-b border-border px-4">
              <Search aria-hidden className="size-4 shrink-0 text-muted" strokeWidth={1.5} />
              <Command.Input
                value={query}
                onValueChange={onQueryChange}
                placeholder={placeholder}
                className="h-full w-full bg-transparent text-14 outline-none focus-visible:outline-none max-sm:text-16"
              />
            </div>
            <Command.List className="max-h-[50vh] scroll-py-2 overflow-y-auto p-1.5">
              {groups.map(
                (group) =>
                  group.items.length > 0 && (
                    <Command.Group
                      key={group.heading}
                      heading={group.heading}
                      className="**:[[cmdk-group-heading]]:px-2 **:[[cmdk-group-heading]]:py-1.5 **:[[cmdk-group-heading]]:text-11 **:[[cmdk-group-heading]]:text-muted"
                    >
                      {group.items.map((item) => (
                        <Item key={item.id} item={item} onSelect={() => run(item.onSelect)} />
                      ))}
                    </Command.Group>
                  ),
              )}
            </Command.List>
            <Outcome
              empty={groups.every((group) => group.items.length === 0)}
              loading={loading}
              error={error}
              query={query}
            />
            <Hints />
          </Command>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Item({ item, onSelect }: { item: PaletteItem; onSelect: () => void }) {
  return (
    <Command.Item
      value={item.id}
      data-id={item.id}
      onSelect={onSelect}
      className="flex h-9 items-center gap-2.5 rounded-md px-2 text-13 aria-selected:bg-surface-2 max-sm:h-11 [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:stroke-[1.5]"
    >
      {item.icon && (
        <span aria-hidden className="text-muted">
          {item.icon}
        </span>
      )}
      <span className="truncate">{item.label}</span>
      {item.detail && <span className="min-w-0 shrink-1000 truncate text-12 text-muted">{item.detail}</span>}
      {item.shortcut && <Kbd keys={item.shortcut} className="ml-auto pl-3" />}
    </Command.Item>
  );
}

function Outcome({
  empty,
  loading,
  error,
  query,
}: {
  empty: boolean;
  loading?: boolean;
  error?: string | null;
  query: string;
}) {
  const words =
    error ?? (empty ? (loading ? 'Searching…' : query.trim() ? 'Nothing matches.' : 'Type to search.') : '');
  return (
    <p role="status" className={words ? 'px-2 py-6 text-center text-13 text-muted' : 'sr-only'}>
      {words}
    </p>
  );
}

function Hints() {
  return (
    <div className="flex h-9 items-center gap-4 border-t border-border px-4 text-12 text-muted max-sm:hidden">
      {(
        [
          ['up down', 'Move'],
          ['enter', 'Open'],
          ['mod+enter', 'Open beside'],
          ['esc', 'Close'],
        ] as const
      ).map(([keys, words]) => (
        <span key={keys} className="flex items-center gap-1.5">
          <Kbd keys={keys} />
          {words}
        </span>
      ))}
    </div>
  );
}
