import type { AppRouter } from '@cardinal/api/catalogue';
import type { Schema } from '@cardinal/crm/schema';
import type { TimelineEntry } from '@cardinal/ui/timeline';
import type { inferRouterOutputs } from '@trpc/server';
import { Merge, Pencil, Plus, RotateCcw, Trash2, Undo2 } from 'lucide-react';
import Link from 'next/link';
import { Fragment, type ReactNode } from 'react';
import { nounsFor } from '#features/create/creatable.ts';
import { actorOf, changesOf } from '#features/records/timeline/change-words.tsx';
import { SuggestedBy } from '#features/records/timeline/suggested-by.tsx';
import { hrefOf, listHref } from '#routes/index.ts';
import { ObjectIcon } from '#shell/index.ts';

export type RecentEntry = inferRouterOutputs<AppRouter>['operations']['recent']['entries'][number];
type RecentRecord = RecentEntry['records'][number];

const verbs: Readonly<Record<RecentRecord['change']['action'], string>> = {
  create: 'added',
  update: 'changed',
  trash: 'deleted',
  restore: 'restored',
  purge: 'deleted for good',
};
/** What taking something back did. */
const undoVerbs: typeof verbs = {
  create: 'brought back',
  update: 'took back a change of',
  trash: 'took back',
  restore: 'brought back',
  purge: 'deleted for good',
};
const icons: Readonly<Record<RecentRecord['change']['action'], ReactNode>> = {
  create: <Plus />,
  update: <Pencil />,
  trash: <Trash2 />,
  restore: <RotateCcw />,
  purge: <Trash2 />,
};

/** What someone did, as a line of the feed. */
export function tellRecent(entry: RecentEntry, schema: Schema): TimelineEntry | null {
  const [first] = entry.records;
  const object = first && schema.objects.get(first.object);
  if (!first || !object) return null;
  const { change } = first;
  const actor = actorOf(change);
  const base = { id: entry.operationId, at: entry.at, actor };
  const isMerge = change.kind === `${object.key}.merge`;
  const verb = isMerge ? 'merged' : (change.undoes ? undoVerbs : verbs)[change.action];
  // What went along, and what pointed there, is part of it.
  if (change.kind === `${object.key}.erase`) {
    return { ...base, icon: <Trash2 />, summary: `erased the data of one ${nounsFor(object).singular}` };
  }
  if (entry.count > 1) {
    const isCapped = entry.count >= 1000;
    const count = isCapped ? '1,000+' : String(entry.count);
    return {
      ...base,
      icon: isMerge ? <Merge /> : change.undoes ? <Undo2 /> : icons[change.action],
      summary: (
        <>
          {verb}{' '}
          {entry.objects.length > 1 && !isMerge ? (
            <span className="text-fg">{count} records</span>
          ) : (
            <Link href={listHref(object.key, schema)} className="link text-fg">
              {!isMerge && count} {nounsFor(object).plural}
            </Link>
          )}
          <SuggestedBy model={change.suggestedBy} />
        </>
      ),
      body: (
        <Names records={entry.records} more={entry.count - entry.records.length} isCapped={isCapped} schema={schema} />
      ),
    };
  }
  const changes = change.action === 'update' ? changesOf(object, change) : [];
  const body = change.action === 'create' ? bodyOf(first) : undefined;
  return {
    ...base,
    icon: change.undoes ? (
      <Undo2 />
    ) : change.action === 'create' ? (
      <ObjectIcon name={object.icon} />
    ) : (
      icons[change.action]
    ),
    summary: (
      <>
        {verb} {nounsFor(object).singular} <Name record={first} schema={schema} />
        <SuggestedBy model={change.suggestedBy} />
      </>
    ),
    changes: changes.filter(({ field }) => !follows.has(field.path)),
    ...(body && { body: <p className="line-clamp-3 max-w-160 whitespace-pre-line">{body}</p> }),
  };
}

/** What follows from another change and is said with it. */
const follows = new Set(['stageSince', 'completedAt', 'pipeline']);

/** What was written, of a note or an activity: long texts that came with the record. */
function bodyOf({ object, title, change }: RecentRecord): string | undefined {
  if (object !== 'note' && object !== 'activity') return undefined;
  const text = change.fields.find(({ path }) => path === 'body')?.after;
  return typeof text === 'string' && text !== title ? text : undefined;
}

function Name({ record, schema }: { record: RecentRecord; schema: Schema }) {
  const title = record.title ?? 'Untitled';
  if (record.title === null) return <span className="text-fg">{title}</span>;
  return (
    <Link
      href={hrefOf(record.object, record.id, schema)}
      title={title}
      className="link inline-block max-w-80 truncate align-bottom text-fg"
    >
      {title}
    </Link>
  );
}

interface NamesProps {
  records: readonly RecentRecord[];
  more: number;
  /** There are at least so many more. */
  isCapped: boolean;
  schema: Schema;
}

function Names({ records, more, isCapped, schema }: NamesProps) {
  return (
    <p className="text-12 text-muted">
      {records.map((record, at) => (
        <Fragment key={record.id}>
          {at > 0 && ', '}
          <Name record={record} schema={schema} />
        </Fragment>
      ))}
      {more > 0 && (isCapped ? ' and many more' : ` and ${more.toLocaleString('en-US')} more`)}
    </p>
  );
}
