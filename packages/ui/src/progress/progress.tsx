import { cn } from '../cn/index.ts';

export interface ProgressProps {
  label: string;
  value: number;
  max: number;
  /** Rate and time left: "1,200 rows/s · 8 s left". */
  detail?: string;
  className?: string;
}

/** How far long work has come, in words and as a bar. */
export function Progress({ label, value, max, detail, className }: ProgressProps) {
  const share = max > 0 ? Math.min(100, Math.round((value / max) * 100)) : 0;
  return (
    <div className={cn('flex flex-col gap-1.5', className)}>
      <div data-numeric className="flex justify-between gap-4 text-12">
        <span>{label}</span>
        <span className="text-muted">{detail ?? `${share} %`}</span>
      </div>
      <div
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={share}
        aria-valuetext={detail ? `${share} %, ${detail}` : undefined}
        className="h-1 overflow-hidden rounded-full bg-surface-2"
      >
        <div className="h-full bg-fg transition-[width] duration-150" style={{ width: `${share}%` }} />
      </div>
    </div>
  );
}
