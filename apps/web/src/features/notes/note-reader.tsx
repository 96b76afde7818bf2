'use client';
import { IconButton } from '@cardinal/ui/button';
import { formatInstant, UserName, useFieldContext } from '@cardinal/ui/fields';
import { ErrorState, Skeleton } from '@cardinal/ui/states';
import { ArrowLeft } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { SuggestedLabels } from '#features/labels/index.ts';
import { RecordField } from '#features/records/page/record-field.tsx';
import { RecordMenu } from '#features/records/page/record-menu.tsx';
import { TrashBanner } from '#features/records/page/trash-banner.tsx';
import { useRecord } from '#features/records/page/use-record.ts';
import { useRights } from '#features/records/rights/use-rights.ts';
import { useObject } from '#features/records/use-object.ts';
import { useBreadcrumbs } from '#shell/index.ts';
import { wordsOf } from '#trpc/index.ts';
import { NoteBody } from './note-body.tsx';

/** One note, read and written in place, with what it is about. */
export function NoteReader({ id }: { id: string }) {
  const object = useObject('note');
  const rights = useRights(object);
  const router = useRouter();
  const { parseContext, locale } = useFieldContext();
  const { data, error, refetch } = useRecord(object, id);
  useBreadcrumbs(data && String(data.record['title']));
  if (!data) {
    if (error)
      return (
        <ErrorState title="This note could not be loaded" description={wordsOf(error)} onRetry={() => void refetch()} />
      );
    return (
      <div role="status" aria-label="Loading the note" className="flex flex-col gap-3 p-6">
        <Skeleton className="h-5 w-64" />
        <Skeleton className="h-4 w-full max-w-120" />
        <Skeleton className="h-4 w-80" />
      </div>
    );
  }
  const { record } = data;
  const [body, links] = [object.fields.get('body'), object.fields.get('links')];
  const readOnly = !body || !rights.canEdit(record, body);
  return (
    <article aria-label={String(record['title'])}>
      <TrashBanner object={object} record={record} mayRestore={rights.canRemove(record)} />
      <h1 className="sr-only lg:hidden">{String(record['title'])}</h1>
      <header className="flex min-h-12 items-center gap-2 border-b border-border px-4 text-12 text-muted">
        <IconButton size="sm" label="Back to the notes" className="lg:hidden" onClick={() => router.push('/notes')}>
          <ArrowLeft aria-hidden />
        </IconButton>
        {typeof record['authorId'] === 'string' && <UserName id={record['authorId']} />}
        <time dateTime={String(record['createdAt'])} className="mr-auto">
          {formatInstant(String(record['createdAt']), parseContext, locale)}
        </time>
        <RecordMenu
          object={object}
          record={record}
          mayRemove={record.deletedAt === null && rights.canRemove(record)}
          mayMerge={record.deletedAt === null && rights.edit && rights.remove}
        />
      </header>
      <div className="flex flex-col gap-4 p-6 max-sm:p-4">
        <div className="flex flex-wrap gap-2 empty:hidden">
          <SuggestedLabels object="note" id={id} />
        </div>
        {body && <NoteBody key={id} object={object} field={body} note={record} readOnly={readOnly} />}
        {links && (
          <div className="max-w-180 border-t border-border pt-3">
            <RecordField object={object} record={record} field={links} readOnly={readOnly} />
          </div>
        )}
      </div>
    </article>
  );
}
