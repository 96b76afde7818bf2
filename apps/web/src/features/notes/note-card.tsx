'use client';
import type { StoredRecord } from '@cardinal/crm/records';
import { formatInstant, UserName, useFieldContext } from '@cardinal/ui/fields';
import Link from 'next/link';

/** A note with who wrote it when. */
export function NoteCard({ note }: { note: StoredRecord }) {
  const { parseContext, locale } = useFieldContext();
  const author = note['authorId'];
  return (
    <li className="flex flex-col gap-1.5 rounded-md border border-border bg-surface-1 p-3">
      <p className="flex items-center gap-2 text-12 text-muted">
        {typeof author === 'string' && <UserName id={author} />}
        <time dateTime={String(note['createdAt'])}>
          {formatInstant(String(note['createdAt']), parseContext, locale)}
        </time>
        <Link href={`/notes/${note.id}`} className="link ml-auto text-muted">
          Open<span className="sr-only"> {String(note['title'])}</span>
        </Link>
      </p>
      <p className="max-w-160 text-13 break-words whitespace-pre-line">{String(note['body'])}</p>
    </li>
  );
}
