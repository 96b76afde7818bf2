'use client';
import { Slot } from 'radix-ui';
import { type ComponentProps, type ReactNode, useId, useMemo, useRef, useState } from 'react';
import { useLate } from '../late/index.ts';
import { lateOverlays } from '../overlay/index.ts';
import { PopoverContext, usePopover } from './held.ts';
import type { PopoverPanelProps } from './popover-panel.tsx';

export interface PopoverProps {
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  children: ReactNode;
}

/** A panel that floats at its trigger until one presses Esc or outside it. */
export function Popover({ open, onOpenChange, children }: PopoverProps) {
  const [own, setOwn] = useState(false);
  const id = useId();
  const trigger = useRef<HTMLButtonElement>(null);
  const anchor = useRef<HTMLDivElement>(null);
  const shown = open ?? own;
  const held = useMemo(() => {
    const set = (next: boolean) => {
      setOwn(next);
      onOpenChange?.(next);
    };
    return { id, shown, set, trigger, anchor };
  }, [id, shown, onOpenChange]);
  return <PopoverContext value={held}>{children}</PopoverContext>;
}

/** The button that opens the popover and closes it again. */
export function PopoverTrigger({ asChild, onClick, ...props }: ComponentProps<'button'> & { asChild?: boolean }) {
  const { id, shown, set, trigger } = usePopover();
  const Part = asChild ? Slot.Root : 'button';
  return (
    <Part
      type={asChild ? undefined : 'button'}
      aria-haspopup="dialog"
      aria-expanded={shown}
      aria-controls={shown ? id : undefined}
      data-state={shown ? 'open' : 'closed'}
      {...props}
      ref={trigger}
      onClick={(event) => {
        onClick?.(event);
        if (!event.defaultPrevented) set(!shown);
      }}
    />
  );
}

/** What the popover floats at, where that is not its trigger. */
export function PopoverAnchor({ asChild, ...props }: Omit<ComponentProps<'div'>, 'ref'> & { asChild?: boolean }) {
  const { anchor } = usePopover();
  const Part = asChild ? Slot.Root : 'div';
  return <Part {...props} ref={anchor} />;
}

/** The popover's panel. */
export function PopoverContent(props: Omit<PopoverPanelProps, 'held'>) {
  const held = usePopover();
  const overlays = useLate(lateOverlays, held.shown);
  // It stays when it closes, so that what it does with the focus then is what it was last told.
  return overlays ? <overlays.PopoverPanel held={held} {...props} /> : null;
}
