'use client';
import { Button } from '@cardinal/ui/button';
import { cn } from '@cardinal/ui/cn';
import { PageHeader } from '@cardinal/ui/page';
import { EmptyState, ErrorState, SkeletonRows } from '@cardinal/ui/states';
import { StickyNote } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { useAddress } from '#address/index.ts';
import { useCreateRecord } from '#features/create/index.ts';
import { FindBox, keepTrail, NewButton } from '#features/records/list/index.ts';
import { useRights } from '#features/records/rights/use-rights.ts';
import { useObject } from '#features/records/use-object.ts';
import { useAppShortcuts } from '#shell/index.ts';
import { trpc, wordsOf } from '#trpc/index.ts';
import { NoteList } from './note-list.tsx';
import { NoteReader } from './note-reader.tsx';

/** All notes, and the one that is open. On small screens one sees either. */
export function NotesPage({ openId }: { openId: string | null }) {
  const object = useObject('note');
  const rights = useRights(object);
  const router = useRouter();
  const create = useCreateRecord();
  const { get, change } = useAddress();
  const q = get('q') ?? '';
  const box = useRef<HTMLInputElement>(null);
  const found = trpc.records.find.useInfiniteQuery(
    {
      object: 'note',
      sort: [{ field: 'updatedAt', direction: 'desc' }],
      limit: 50,
      ...(q.trim() && { filter: { where: { body: { contains: q.trim() } } } }),
    },
    { getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined },
  );
  const notes = found.data?.pages.flatMap(({ items }) => items) ?? [];
  const ids = notes.map(({ id }) => id).join();
  useEffect(() => keepTrail('note', { ids: ids.split(','), href: '/notes' }), [ids]);
  useAppShortcuts([{ keys: 'f', label: 'Find in notes', group: 'Notes', run: () => box.current?.focus() }]);
  const write = () => create('note', { onCreated: (id) => router.push(`/notes/${id}`) });
  return (
    <div className="flex min-h-0 grow">
      <section
        aria-label="Notes"
        className={cn(
          'flex min-h-0 w-96 shrink-0 flex-col border-r border-border bg-surface-1 max-lg:w-full max-lg:border-r-0',
          openId && 'max-lg:hidden',
        )}
      >
        <PageHeader
          title="Notes"
          actions={
            <>
              <FindBox
                label="Find in notes"
                box={box}
                value={q}
                onChange={(words) => change({ q: words || null }, 'replace')}
              />
              {rights.create && <NewButton label="New" onClick={write} />}
            </>
          }
        />
        <div className="min-h-0 grow overflow-y-auto border-t border-border">
          {found.isPending && <SkeletonRows count={12} label="Loading notes" />}
          {found.error && !found.data && (
            <ErrorState
              title="The notes could not be loaded"
              description={wordsOf(found.error)}
              onRetry={() => void found.refetch()}
            />
          )}
          {found.data && notes.length === 0 && (
            <EmptyState
              icon={<StickyNote />}
              title={q ? 'No notes match' : 'No notes yet'}
              description="What the team wants to remember about people, companies and deals."
              action={!q && rights.create && <Button onClick={write}>Write a note</Button>}
            />
          )}
          <NoteList notes={notes} openId={openId} />
          {found.hasNextPage && (
            <Button
              size="sm"
              className="m-4"
              busy={found.isFetchingNextPage}
              onClick={() => void found.fetchNextPage()}
            >
              Show more
            </Button>
          )}
        </div>
      </section>
      <div className={cn('min-h-0 min-w-0 grow overflow-y-auto', !openId && 'max-lg:hidden')}>
        {openId ? (
          <NoteReader key={openId} id={openId} />
        ) : (
          notes.length > 0 && (
            <EmptyState className="h-full" title="No note is open" description="Choose one from the list." />
          )
        )}
      </div>
    </div>
  );
}
