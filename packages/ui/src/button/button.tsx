import { cva, type VariantProps } from 'class-variance-authority';
import { Slot } from 'radix-ui';
import type { ComponentProps } from 'react';
import { cn } from '../cn/index.ts';

export const buttonClass = cva(
  'inline-flex shrink-0 select-none items-center justify-center gap-1.5 whitespace-nowrap rounded-md border font-medium transition-colors duration-100 disabled:pointer-events-none disabled:opacity-50 aria-disabled:opacity-50 [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:stroke-[1.5]',
  {
    variants: {
      variant: {
        primary: 'border-transparent bg-accent text-accent-fg hover:bg-accent-hover',
        secondary: 'border-border bg-surface-1 text-fg hover:bg-surface-2 data-[state=open]:bg-surface-2',
        ghost:
          'border-transparent text-muted hover:bg-surface-2 hover:text-fg data-[state=open]:bg-surface-2 data-[state=open]:text-fg',
        destructive: 'border-accent-text text-accent-text hover:bg-surface-2',
      },
      size: {
        sm: 'h-7 px-2 text-12',
        md: 'h-8 px-3 text-13',
        lg: 'h-10 px-4 text-14',
      },
    },
    defaultVariants: { variant: 'secondary', size: 'md' },
  },
);

export interface ButtonProps extends ComponentProps<'button'>, VariantProps<typeof buttonClass> {
  /** Draws its only child (a link) as a button. */
  asChild?: boolean;
  /** Shows that the action is under way and blocks a second press; the label stays. */
  busy?: boolean;
}

/** A button. One `primary` per screen; `destructive` is outlined until confirmed. */
export function Button({ variant, size, asChild, busy, className, type, onClick, ...props }: ButtonProps) {
  const Element = asChild ? Slot.Root : 'button';
  return (
    <Element
      type={asChild ? undefined : (type ?? 'button')}
      className={cn(buttonClass({ variant, size }), className)}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      {...props}
    />
  );
}
