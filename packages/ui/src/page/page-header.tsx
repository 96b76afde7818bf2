import type { ReactNode } from 'react';
import { cn } from '../cn/index.ts';

export interface PageHeaderProps {
  title: ReactNode;
  /** Beside the title, quieter: a count. */
  detail?: ReactNode;
  /** At the right. */
  actions?: ReactNode;
  className?: string;
}

/** A page's one `h1` with its actions. */
export function PageHeader({ title, detail, actions, className }: PageHeaderProps) {
  return (
    <header className={cn('flex min-h-12 shrink-0 flex-wrap items-center gap-2 px-4 py-2', className)}>
      <h1 className="truncate text-16 font-semibold max-sm:grow">{title}</h1>
      {detail && (
        <span data-numeric className="text-13 text-muted">
          {detail}
        </span>
      )}
      <div className="ml-auto flex items-center gap-2 max-sm:contents">{actions}</div>
    </header>
  );
}
