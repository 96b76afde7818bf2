import type { ComponentProps } from 'react';
import { cn } from '../cn/index.ts';

/** The look of every box that one types in; 16 px on phones, so that iOS does not zoom. */
export const inputClass =
  'w-full min-w-0 rounded-md border border-border-strong bg-surface-2 px-2 text-13 text-fg max-sm:text-16 ' +
  'disabled:cursor-not-allowed disabled:opacity-50 ' +
  'focus-visible:outline-2 focus-visible:outline-offset-0 focus-visible:outline-accent ' +
  'aria-invalid:border-accent-text';

/** One line of text. */
export function Input({ className, type = 'text', ...props }: ComponentProps<'input'>) {
  return <input type={type} className={cn(inputClass, 'h-8 max-sm:h-10', className)} {...props} />;
}

/** Several lines of text, `rows` at least; it grows with what is typed. */
export function Textarea({ className, rows = 3, style, ...props }: ComponentProps<'textarea'>) {
  return (
    <textarea
      rows={rows}
      // A box that is sized by its content heeds no rows. 14 px are its padding and edges.
      style={{ minHeight: `calc(${rows}lh + 14px)`, ...style }}
      className={cn(inputClass, 'field-sizing-content max-h-80 py-1.5', className)}
      {...props}
    />
  );
}

/** The name of a control. */
export function Label({ className, ...props }: ComponentProps<'label'>) {
  // biome-ignore lint/a11y/noLabelWithoutControl: the caller passes htmlFor.
  return <label className={cn('text-12 font-medium text-muted', className)} {...props} />;
}
