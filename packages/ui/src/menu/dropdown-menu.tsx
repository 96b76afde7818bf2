'use client';
import { Slot } from 'radix-ui';
import {
  type ElementType,
  type KeyboardEvent,
  type PointerEvent,
  type ReactElement,
  useId,
  useRef,
  useState,
} from 'react';
import { useLate } from '../late/index.ts';
import { lateOverlays } from '../overlay/index.ts';
import type { MenuEntry } from './entries.ts';

export interface DropdownMenuProps {
  /** The button that opens it, without an id of its own. */
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
export function DropdownMenu(props: DropdownMenuProps) {
  const { children, entries, align = 'start', side, link, open, onOpenChange } = props;
  const [own, setOwn] = useState(false);
  const [byPointer, setByPointer] = useState(false);
  const trigger = useRef<HTMLElement>(null);
  const id = useId();
  const shown = open ?? own;
  const overlays = useLate(lateOverlays, shown);
  const set = (next: boolean, pointed: boolean) => {
    setOwn(next);
    setByPointer(pointed);
    onOpenChange?.(next);
  };
  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0 || event.ctrlKey) return;
    // The menu takes the focus, not the button.
    if (!shown) event.preventDefault();
    set(!shown, true);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const coming = shown && !overlays;
    // Until the menu is there to hear them, its keys are nobody else's: no shortcut of the page, no second opening.
    if (coming && !/^(Escape|Tab|Shift|Control|Alt|Meta)$/.test(event.key)) event.stopPropagation();
    else if (coming && event.key === 'Escape') set(false, false);
    else if (event.key === 'Enter' || event.key === ' ') set(!shown, false);
    else if (event.key === 'ArrowDown') set(true, false);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <Slot.Root
        ref={trigger}
        id={id}
        aria-haspopup="menu"
        aria-expanded={shown}
        aria-controls={shown && overlays ? `${id}menu` : undefined}
        data-state={shown ? 'open' : 'closed'}
        onPointerDown={onPointerDown}
        onKeyDown={onKeyDown}
      >
        {children}
      </Slot.Root>
      {shown && overlays && (
        <overlays.MenuPanel
          id={`${id}menu`}
          labelledBy={id}
          trigger={trigger}
          focusFirst={!byPointer}
          onClose={() => set(false, false)}
          entries={entries}
          align={align}
          side={side}
          link={link}
        />
      )}
    </>
  );
}
