'use client';
import { Tabs as Radix } from 'radix-ui';
import type { ComponentProps } from 'react';
import { cn } from '../cn/index.ts';

/** Panels of which one is seen. Controlled by `value` and `onValueChange`, or uncontrolled by `defaultValue`. */
export const Tabs = Radix.Root;

/** The row of tabs, over a hairline. */
export function TabsList({ className, ...props }: ComponentProps<typeof Radix.List>) {
  return <Radix.List className={cn('flex overflow-x-auto border-b border-border px-1', className)} {...props} />;
}

/** One tab. */
export function Tab({ className, onMouseDown, ...props }: ComponentProps<typeof Radix.Trigger>) {
  return (
    <Radix.Trigger
      className={cn(
        'flex h-9 shrink-0 items-center gap-1.5 border-b border-transparent px-2 text-13 text-muted hover:text-fg focus-visible:-outline-offset-2 data-[state=active]:border-fg data-[state=active]:text-fg',
        className,
      )}
      onMouseDown={(event) => {
        onMouseDown?.(event);
        // Radix focuses what was pressed, which a browser takes for the keyboard’s doing when nothing had the focus.
        event.currentTarget.focus({ preventScroll: true, focusVisible: false });
      }}
      {...props}
    />
  );
}

/** What a tab shows. */
export function TabPanel({ className, ...props }: ComponentProps<typeof Radix.Content>) {
  return <Radix.Content className={cn('min-w-0', className)} {...props} />;
}
