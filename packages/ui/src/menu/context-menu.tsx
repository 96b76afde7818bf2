'use client';
import { ContextMenu as Radix } from 'radix-ui';
import type { ElementType, ReactElement } from 'react';
import type { MenuEntry } from './entries.ts';
import { MenuItems, menuClass } from './menu-items.tsx';

export interface ContextMenuProps {
  /** What is pressed with the right button, or long on a phone. */
  children: ReactElement;
  entries: readonly MenuEntry[];
  link?: ElementType;
}

/** A menu of actions at the pointer. Everything in it must be reachable in another way too. */
export function ContextMenu({ children, entries, link }: ContextMenuProps) {
  return (
    <Radix.Root modal={false}>
      <Radix.Trigger asChild>{children}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content collisionPadding={8} className={menuClass}>
          <MenuItems kit={Radix} entries={entries} link={link} />
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
