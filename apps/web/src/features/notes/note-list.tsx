'use client';
import type { StoredRecord } from '@cardinal/crm/records';
import { cn } from '@cardinal/ui/cn';
import { formatInstant, useFieldContext } from '@cardinal/ui/fields';
import Link from 'next/link';

/** Notes by their first lines, the latest first. */
export function NoteList({ notes, openId }: { notes: readonly StoredRecord[]; openId: string | null }) {
  const { parseContext, locale, title } = useFieldContext();
  return (
    <ul aria-label="Notes">
      {notes.map((note) => {
        const about = ((note['links'] ?? []) as readonly string[]).flatMap((id) => title(id) ?? []);
        return (
          <li key={note.id} className="border-b border-border">
            <Link
              href={`/notes/${note.id}`}
              aria-current={note.id === openId ? 'page' : undefined}
              className={cn(
                'flex flex-col gap-0.5 px-4 py-2 outline-offset-[-2px] hover:bg-surface-2',
                note.id === openId && 'bg-selected',
              )}
            >
              <span className="truncate font-medium">{String(note['title'])}</span>
              <span className="flex gap-2 text-12 text-muted">
                <span className="truncate">{about.join(', ') || 'About nothing yet'}</span>
                <time dateTime={String(note['updatedAt'])} className="ml-auto shrink-0">
                  {formatInstant(String(note['updatedAt']), parseContext, locale)}
                </time>
              </span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
