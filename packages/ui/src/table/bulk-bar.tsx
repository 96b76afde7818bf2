'use client';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from '../button/index.ts';

/** What one can do to the selected rows: a bar over the foot of the list. Draws nothing while none is selected. */
export function BulkBar({ count, onClear, children }: { count: number; onClear: () => void; children: ReactNode }) {
  if (count === 0) return null;
  return (
    <div
      role="toolbar"
      aria-label="Selected rows"
      className="absolute bottom-10 left-1/2 z-40 flex max-w-[calc(100%-16px)] -translate-x-1/2 animate-rise items-center gap-2 overflow-x-auto rounded-md border border-border bg-surface-2 p-1.5 pl-3 shadow-overlay"
    >
      <span data-numeric className="shrink-0 text-12 font-medium">
        {count} selected
      </span>
      {children}
      <IconButton size="sm" label="Clear the selection" shortcut="esc" onClick={onClear}>
        <X aria-hidden />
      </IconButton>
    </div>
  );
}
