import type { ComponentProps, ReactNode } from 'react';
import { cn } from '../cn/index.ts';

/** A surface with a hairline and no shadow. */
export function Panel({ className, ...props }: ComponentProps<'section'>) {
  return <section className={cn('min-w-0 rounded-md border border-border bg-surface-1', className)} {...props} />;
}

/** A panel's title with what one can do to it at the right. */
export function PanelHeader({
  title,
  children,
  className,
}: {
  title: ReactNode;
  children?: ReactNode;
  className?: string;
}) {
  return (
    <header className={cn('flex min-h-10 items-center gap-2 border-b border-border px-3', className)}>
      <h2 className="mr-auto truncate text-13 font-medium">{title}</h2>
      {children}
    </header>
  );
}
