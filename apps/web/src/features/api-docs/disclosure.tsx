import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';

/** A line that opens on what belongs to it; without a script, so that the page needs none. */
export const Disclosure = ({ line, children }: { line: ReactNode; children: ReactNode }) => (
  <details className="group">
    <summary className="flex min-h-9 cursor-pointer list-none items-start gap-2 px-3 py-2 [&::-webkit-details-marker]:hidden">
      <ChevronRight aria-hidden className="mt-0.5 size-4 shrink-0 stroke-[1.5] text-muted group-open:rotate-90" />
      <span className="flex min-w-0 grow flex-wrap items-center gap-x-3 gap-y-1">{line}</span>
    </summary>
    {children}
  </details>
);
