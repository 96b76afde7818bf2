'use client';
import { Button } from '@cardinal/ui/button';
import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { daysLeft } from './days-left.ts';

export interface DeletedItem {
  readonly id: string;
  readonly label: string;
  /** ISO 8601. */
  readonly deletedAt: string;
}

interface DeletedListProps {
  title: string;
  items: readonly DeletedItem[];
  /** The id of the one that is on its way back. */
  busy: string | null;
  onRestore: (item: DeletedItem) => void;
}

/** What was deleted and can still be brought back, folded away until one looks for it. */
export function DeletedList({ title, items, busy, onRestore }: DeletedListProps) {
  const [now] = useState(() => Date.now());
  return (
    <details className="group border-t border-border pt-4">
      <summary className="flex h-8 w-fit cursor-pointer list-none items-center gap-1 rounded-md pr-2 text-13 text-muted hover:text-fg [&::-webkit-details-marker]:hidden">
        <ChevronRight aria-hidden size={16} strokeWidth={1.5} className="group-open:rotate-90" />
        {title}
        <span data-numeric>· {items.length}</span>
      </summary>
      <ul aria-label={title} className="mt-2 flex flex-col rounded-md border border-border bg-surface-1">
        {items.map((item) => (
          <li
            key={item.id}
            className="flex min-h-10 items-center gap-3 border-t border-border px-3 first:border-t-0 max-sm:py-1"
          >
            <span className="min-w-0 grow truncate">{item.label}</span>
            <span data-numeric className="shrink-0 text-12 text-muted">
              {daysLeft(item.deletedAt, now)}
            </span>
            <Button
              size="sm"
              aria-label={`Restore ${item.label}`}
              busy={busy === item.id}
              onClick={() => onRestore(item)}
            >
              Restore
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
