'use client';
import { Slot } from 'radix-ui';
import { type ReactElement, type ReactNode, useId, useRef } from 'react';
import { useLate, useLoadedWhenIdle } from '../late/index.ts';
import { lateOverlays } from '../overlay/index.ts';
import { useHover } from './use-hover.ts';

/** Stands once at the app's root: fetches what tooltips, menus and popovers draw, when the page is idle. */
export function TooltipProvider({ children }: { children: ReactNode }) {
  // Should it fail, the first that opens tries again.
  useLoadedWhenIdle(lateOverlays);
  return children;
}

export interface TooltipProps {
  label: ReactNode;
  shortcut?: string;
  side?: 'top' | 'right' | 'bottom' | 'left';
  children: ReactElement;
}

/** Words beside an element on hover and focus. Needs no provider above it. */
export function Tooltip({ label, shortcut, side = 'bottom', children }: TooltipProps) {
  const trigger = useRef<HTMLElement>(null);
  const id = useId();
  const { open, close, hands } = useHover();
  const overlays = useLate(lateOverlays, open);
  const shown = open && overlays !== undefined;
  return (
    <>
      <Slot.Root ref={trigger} aria-describedby={shown ? id : undefined} {...hands}>
        {children}
      </Slot.Root>
      {shown && (
        <overlays.TooltipBubble
          id={id}
          label={label}
          shortcut={shortcut}
          side={side}
          trigger={trigger}
          onClose={close}
        />
      )}
    </>
  );
}
