'use client';
import { ChevronRight } from 'lucide-react';
import { Badge } from '../badge/index.ts';
import { Button } from '../button/index.ts';
import { cn } from '../cn/index.ts';
import type { OtherLine } from './types.ts';

/** A group's name with its count, which opens and closes it; or the way to more of it. */
export function LineContent({ line }: { line: OtherLine }) {
  if (line.kind === 'more') {
    if (!line.onMore) return <span className="pl-8 text-12 text-muted">{line.label}</span>;
    return (
      <Button size="sm" variant="ghost" className="ml-7" onClick={line.onMore}>
        {line.label}
      </Button>
    );
  }
  return (
    <button
      type="button"
      aria-expanded={line.open}
      onClick={line.onToggle}
      className="flex h-7 items-center gap-2 rounded-md px-1.5 font-medium hover:bg-surface-2 max-sm:h-9"
    >
      <ChevronRight
        aria-hidden
        className={cn('size-4 text-muted transition-transform duration-100', line.open && 'rotate-90')}
        strokeWidth={1.5}
      />
      {line.label}
      <Badge>{line.count.toLocaleString('en-US')}</Badge>
    </button>
  );
}
