'use client';
import { Check, Minus } from 'lucide-react';
import type { ComponentProps } from 'react';
import { cn } from '../cn/index.ts';

export interface CheckboxProps extends Omit<ComponentProps<'button'>, 'value' | 'type' | 'role'> {
  checked: boolean | 'indeterminate';
  onCheckedChange?: (checked: boolean) => void;
}

/** A box to tick; `checked="indeterminate"` when some of what it stands for is ticked. 24 px to press, 16 px to see. */
export function Checkbox({ className, checked, onCheckedChange, onClick, onKeyDown, ...props }: CheckboxProps) {
  const Icon = checked === 'indeterminate' ? Minus : Check;
  return (
    <button
      type="button"
      role="checkbox"
      aria-checked={checked === 'indeterminate' ? 'mixed' : checked}
      onClick={(event) => {
        onClick?.(event);
        if (!event.defaultPrevented) onCheckedChange?.(checked !== true);
      }}
      onKeyDown={(event) => {
        onKeyDown?.(event);
        // The space bar ticks a box; Enter does not.
        if (event.key === 'Enter') event.preventDefault();
      }}
      className={cn(
        'relative inline-flex size-4 shrink-0 items-center justify-center rounded-sm border border-border-strong bg-surface-1',
        'before:absolute before:-inset-1 disabled:opacity-50',
        checked && 'border-fg bg-fg',
        className,
      )}
      {...props}
    >
      {checked && <Icon aria-hidden className="size-3 text-surface-0" strokeWidth={2.5} />}
    </button>
  );
}
