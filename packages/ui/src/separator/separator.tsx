import { cn } from '../cn/index.ts';

/** A hairline. */
export function Separator({ vertical, className }: { vertical?: boolean; className?: string }) {
  return (
    <div aria-hidden className={cn('shrink-0 bg-border', vertical ? 'w-px self-stretch' : 'h-px w-full', className)} />
  );
}
