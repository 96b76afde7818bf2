'use client';
import { Popover as Radix } from 'radix-ui';
import { type ComponentProps, useMemo } from 'react';
import { cn } from '../cn/index.ts';
import { Stand } from '../overlay/stand.tsx';
import type { HeldPopover } from './held.ts';
import { popoverClass } from './popover-class.ts';

export interface PopoverPanelProps extends ComponentProps<typeof Radix.Content> {
  held: HeldPopover;
}

/** The panel of a popover, while that is open. */
export function PopoverPanel({ held, className, align = 'start', sideOffset = 4, ...props }: PopoverPanelProps) {
  const { id, shown, set, trigger, anchor } = held;
  const [forTrigger, forAnchor] = useMemo(() => [[trigger], [anchor, trigger]] as const, [trigger, anchor]);
  return (
    <Radix.Root open={shown} onOpenChange={set}>
      <Radix.Trigger asChild>
        <Stand first={forTrigger} />
      </Radix.Trigger>
      <Radix.Anchor asChild>
        <Stand first={forAnchor} />
      </Radix.Anchor>
      <Radix.Portal>
        <Radix.Content
          id={id}
          align={align}
          sideOffset={sideOffset}
          collisionPadding={8}
          className={cn(popoverClass, 'min-w-48 p-3', className)}
          {...props}
        />
      </Radix.Portal>
    </Radix.Root>
  );
}
