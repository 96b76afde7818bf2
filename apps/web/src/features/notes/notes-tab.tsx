'use client';
import type { RecordRow } from '@cardinal/ui/fields';
import { EmptyState, ErrorState, SkeletonRows } from '@cardinal/ui/states';
import { Composer } from '#features/records/timeline/composer.tsx';
import { trpc, wordsOf } from '#trpc/index.ts';
import { NoteCard } from './note-card.tsx';

/** What was written down about a record, the latest first. */
export function NotesTab({ record }: { record: RecordRow }) {
  const found = trpc.records.find.useQuery({
    object: 'note',
    filter: { where: { links: { hasAny: [record.id] } } },
    sort: [{ field: 'createdAt', direction: 'desc' }],
    limit: 200,
  });
  const notes = found.data?.items ?? [];
  return (
    <div className="flex flex-col gap-3 p-4">
      {record['deletedAt'] === null && <Composer recordId={record.id} only={['note']} />}
      {found.isPending && <SkeletonRows count={4} label="Loading notes" />}
      {found.error && (
        <ErrorState
          title="The notes could not be loaded"
          description={wordsOf(found.error)}
          onRetry={() => void found.refetch()}
        />
      )}
      {found.data && notes.length === 0 && (
        <EmptyState title="No notes" description="What is worth remembering about this record stands here." />
      )}
      <ul aria-label="Notes" className="flex flex-col gap-2">
        {notes.map((note) => (
          <NoteCard key={note.id} note={note} />
        ))}
      </ul>
    </div>
  );
}
