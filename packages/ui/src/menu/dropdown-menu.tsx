'use client';
import { DropdownMenu as Radix } from 'radix-ui';
import type { ElementType, ReactElement } from 'react';
import type { MenuEntry } from './entries.ts';
import { MenuItems, menuClass } from './menu-items.tsx';

export interface DropdownMenuProps {
  /** The button that opens it. */
  children: ReactElement;
  entries: readonly MenuEntry[];
  align?: 'start' | 'end';
  side?: 'top' | 'bottom' | 'right';
  /** The app's own link component, for entries with an `href`. */
  link?: ElementType;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
}

/** A menu of actions under its button. */
export function DropdownMenu({
  children,
  entries,
  align = 'start',
  side,
  link,
  open,
  onOpenChange,
}: DropdownMenuProps) {
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange} modal={false}>
      <Radix.Trigger asChild>{children}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content align={align} side={side} sideOffset={4} collisionPadding={8} className={menuClass}>
          <MenuItems kit={Radix} entries={entries} link={link} />
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
