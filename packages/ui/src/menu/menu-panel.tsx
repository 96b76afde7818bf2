'use client';
import { DropdownMenu as Radix } from 'radix-ui';
import { type FocusEvent, type RefObject, useMemo, useRef } from 'react';
import { Stand } from '../overlay/stand.tsx';
import type { DropdownMenuProps } from './dropdown-menu.tsx';
import { MenuItems, menuClass } from './menu-items.tsx';

export interface MenuPanelProps extends Pick<DropdownMenuProps, 'entries' | 'align' | 'side' | 'link'> {
  id: string;
  labelledBy: string;
  trigger: RefObject<HTMLElement | null>;
  /** Opened by a key: the first entry takes the focus. */
  focusFirst: boolean;
  onClose: () => void;
}

/** An open menu under its button. */
export function MenuPanel({
  id,
  labelledBy,
  trigger,
  focusFirst,
  onClose,
  entries,
  align,
  side,
  link,
}: MenuPanelProps) {
  const first = useMemo(() => [trigger], [trigger]);
  const awaited = useRef(focusFirst);
  // Radix gives the focus to the menu itself. It is handed on at once: a key that comes after finds it where it stays.
  const handOn = ({ target, currentTarget }: FocusEvent<HTMLElement>) => {
    if (!awaited.current || target !== currentTarget) return;
    awaited.current = false;
    currentTarget.querySelector<HTMLElement>('[role^="menuitem"]:not([data-disabled])')?.focus();
  };
  return (
    <Radix.Root open onOpenChange={(open) => !open && onClose()} modal={false}>
      <Radix.Trigger asChild>
        <Stand first={first} />
      </Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          onFocus={handOn}
          id={id}
          aria-labelledby={labelledBy}
          align={align}
          side={side}
          sideOffset={4}
          collisionPadding={8}
          className={menuClass}
        >
          <MenuItems kit={Radix} entries={entries} link={link} />
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
