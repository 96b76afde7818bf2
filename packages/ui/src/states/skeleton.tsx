import { cn } from '../cn/index.ts';

/** A block in the shape of what is loading. It keeps its space at once and shows after 150 ms, by CSS alone. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden className={cn('block h-4 animate-appear rounded-sm bg-surface-2', className)} />;
}

/** Lines of a list that is loading, hairlines and all after 150 ms; says so to screen readers. */
export function SkeletonRows({
  count = 8,
  label = 'Loading',
  className,
}: {
  count?: number;
  label?: string;
  className?: string;
}) {
  return (
    <div role="status" aria-label={label} className={className}>
      {Array.from({ length: count }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all alike.
        <div key={at} className="flex h-8 animate-appear items-center gap-3 border-b border-border px-3">
          <Skeleton className="h-3 w-40" />
          <Skeleton className="h-3 w-24" />
          <Skeleton className="h-3 w-16" />
        </div>
      ))}
    </div>
  );
}
