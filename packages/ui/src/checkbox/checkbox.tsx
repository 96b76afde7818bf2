'use client';
import { Check, Minus } from 'lucide-react';
import { Checkbox as Radix } from 'radix-ui';
import type { ComponentProps } from 'react';
import { cn } from '../cn/index.ts';

export interface CheckboxProps extends Omit<ComponentProps<typeof Radix.Root>, 'onCheckedChange'> {
  onCheckedChange?: (checked: boolean) => void;
}

/** A box to tick; `checked="indeterminate"` when some of what it stands for is ticked. 24 px to press, 16 px to see. */
export function Checkbox({ className, onCheckedChange, ...props }: CheckboxProps) {
  return (
    <Radix.Root
      onCheckedChange={(checked) => onCheckedChange?.(checked === true)}
      className={cn(
        'group relative inline-flex size-4 shrink-0 items-center justify-center rounded-sm border border-border-strong bg-surface-1',
        'before:absolute before:-inset-1 disabled:opacity-50',
        'data-[state=checked]:border-fg data-[state=checked]:bg-fg data-[state=indeterminate]:border-fg data-[state=indeterminate]:bg-fg',
        className,
      )}
      {...props}
    >
      <Radix.Indicator className="text-surface-0">
        <Check aria-hidden className="size-3 group-data-[state=indeterminate]:hidden" strokeWidth={2.5} />
        <Minus aria-hidden className="hidden size-3 group-data-[state=indeterminate]:block" strokeWidth={2.5} />
      </Radix.Indicator>
    </Radix.Root>
  );
}
