'use client';
import { Popover as Radix } from 'radix-ui';
import type { ComponentProps } from 'react';
import { cn } from '../cn/index.ts';

/** The look of everything that floats over a page: a hairline and a calm shadow. */
export const popoverClass =
  'z-50 max-h-(--radix-popper-available-height,80vh) animate-rise overflow-auto rounded-md border border-border bg-surface-1 text-13 text-fg shadow-overlay outline-none';

/** A panel that floats at its trigger until one presses Esc or outside it. */
export const Popover = Radix.Root;
export const PopoverTrigger = Radix.Trigger;
export const PopoverAnchor = Radix.Anchor;
export const PopoverClose = Radix.Close;

/** The popover's panel. */
export function PopoverContent({
  className,
  align = 'start',
  sideOffset = 4,
  ...props
}: ComponentProps<typeof Radix.Content>) {
  return (
    <Radix.Portal>
      <Radix.Content
        align={align}
        sideOffset={sideOffset}
        collisionPadding={8}
        className={cn(popoverClass, 'min-w-48 p-3', className)}
        {...props}
      />
    </Radix.Portal>
  );
}
