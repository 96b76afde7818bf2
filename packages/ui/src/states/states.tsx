import { CircleAlert, RotateCw } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../button/button.tsx';
import { cn } from '../cn/index.ts';

export interface EmptyStateProps {
  /** What belongs here: "No deals yet". */
  title: string;
  description?: ReactNode;
  icon?: ReactNode;
  /** The one action on offer. */
  action?: ReactNode;
  className?: string;
}

/** A list or panel with nothing in it: what belongs here, and the one thing to do about it. */
export function EmptyState({ title, description, icon, action, className }: EmptyStateProps) {
  return (
    <div className={cn('flex flex-col items-center justify-center gap-3 px-6 py-12 text-center', className)}>
      {icon && (
        <span aria-hidden className="text-muted [&_svg]:size-5 [&_svg]:stroke-[1.5]">
          {icon}
        </span>
      )}
      <div className="flex max-w-80 flex-col gap-1">
        <p className="text-13 font-medium">{title}</p>
        {description && <p className="text-13 text-muted">{description}</p>}
      </div>
      {action}
    </div>
  );
}

export interface ErrorStateProps {
  /** What failed: "The companies could not be loaded". */
  title: string;
  description?: ReactNode;
  onRetry?: () => void;
  /** What to do instead, where trying again cannot help. */
  action?: ReactNode;
  className?: string;
}

/** What failed, in words, and a way to try again. */
export function ErrorState({ title, description, onRetry, action, className }: ErrorStateProps) {
  return (
    <div
      role="alert"
      className={cn('flex flex-col items-center justify-center gap-3 px-6 py-12 text-center', className)}
    >
      <CircleAlert aria-hidden className="size-5 text-accent-text" strokeWidth={1.5} />
      <div className="flex max-w-96 flex-col gap-1">
        <p className="text-13 font-medium">{title}</p>
        {description && <p className="text-13 text-muted">{description}</p>}
      </div>
      {onRetry && (
        <Button onClick={onRetry}>
          <RotateCw aria-hidden />
          Try again
        </Button>
      )}
      {action}
    </div>
  );
}
