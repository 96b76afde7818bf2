'use client';
import { Switch as Radix } from 'radix-ui';
import type { ComponentProps } from 'react';
import { cn } from '../cn/index.ts';

/** On or off, taking effect at once. Name it with a Label or `aria-label`. */
export function Switch({ className, ...props }: ComponentProps<typeof Radix.Root>) {
  return (
    <Radix.Root
      className={cn(
        'relative inline-flex h-5 w-9 shrink-0 items-center rounded-full border border-border-strong bg-surface-2 transition-colors duration-100 before:absolute before:-inset-0.5 disabled:opacity-50 data-[state=checked]:border-fg data-[state=checked]:bg-fg',
        className,
      )}
      {...props}
    >
      <Radix.Thumb className="block size-3.5 translate-x-0.5 rounded-full bg-border-strong transition-transform duration-100 data-[state=checked]:translate-x-[18px] data-[state=checked]:bg-surface-0" />
    </Radix.Root>
  );
}
