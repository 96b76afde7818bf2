import { CircleAlert } from 'lucide-react';
import { cn } from '../cn/index.ts';

/** An error at its field: an icon and words that say what to do. Draws nothing without a message. */
export function FieldError({ id, message, className }: { id?: string; message?: string | null; className?: string }) {
  if (!message) return null;
  return (
    <p id={id} role="alert" className={cn('flex items-start gap-1 text-12 text-accent-text', className)}>
      <CircleAlert aria-hidden className="mt-px size-3.5 shrink-0" strokeWidth={1.5} />
      {message}
    </p>
  );
}
