'use client';
import type { AppRouter } from '@cardinal/api/catalogue';
import type { StoredRecord } from '@cardinal/crm/records';
import type { SchemaObject } from '@cardinal/crm/schema';
import { buttonClass, IconButton } from '@cardinal/ui/button';
import { cn } from '@cardinal/ui/cn';
import type { TimelineEntry } from '@cardinal/ui/timeline';
import { Tooltip } from '@cardinal/ui/tooltip';
import type { inferRouterOutputs } from '@trpc/server';
import {
  Activity,
  CalendarDays,
  History,
  Mail,
  Pencil,
  Phone,
  Plus,
  RotateCcw,
  SquareCheck,
  StickyNote,
  Trash2,
  Undo2,
} from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { requestUndo } from '../changes/undo-request.ts';
import { actorOf, type HistoryEntry, tellChange } from './change-words.tsx';
import { SuggestedBy } from './suggested-by.tsx';

export type StoryEntry = inferRouterOutputs<AppRouter>['records']['timeline']['entries'][number];

/** What one may do about a change. */
interface Ways {
  readonly mayUndo: boolean;
  /** Leads to the record as it was after the change. */
  readonly hrefThen: (at: string) => string;
}

interface Told extends Ways {
  readonly object: SchemaObject;
  readonly nameOf: (userId: unknown) => string;
}

/** An entry of a record's story as the timeline draws it. */
export function drawEntry(entry: StoryEntry, { object, nameOf, ...ways }: Told): TimelineEntry {
  if (entry.kind === 'change') return drawChange(object, entry.change, ways);
  const { record, at } = entry;
  const body = (text: unknown) =>
    typeof text === 'string' && text ? <p className="max-w-160 whitespace-pre-line">{text}</p> : undefined;
  if (entry.kind === 'note') {
    return {
      id: record.id,
      at,
      icon: <StickyNote />,
      actor: nameOf(record['authorId']),
      summary: <Lead href={`/notes/${record.id}`}>wrote a note</Lead>,
      body: body(record['body']),
    };
  }
  if (entry.kind === 'task') {
    return {
      id: record.id,
      at,
      icon: <SquareCheck />,
      actor: nameOf(record['assigneeId']),
      summary: (
        <>
          {record['status'] === 'done' ? 'did the task ' : 'has the task '}
          <Lead href={`/tasks/${record.id}`}>{String(record['title'])}</Lead>
        </>
      ),
      body: body(record['description']),
    };
  }
  return drawActivity(record, at, nameOf, body(record['body']));
}

const verbs: Readonly<Record<string, readonly [ReactNode, string]>> = {
  call: [<Phone key="call" />, 'called: '],
  email: [<Mail key="email" />, 'wrote an e-mail: '],
  meeting: [<CalendarDays key="meeting" />, 'met: '],
  note: [<StickyNote key="note" />, 'noted: '],
  task: [<SquareCheck key="task" />, 'did: '],
};

function drawActivity(record: StoredRecord, at: string, nameOf: Told['nameOf'], body: ReactNode): TimelineEntry {
  const [icon, verb] = verbs[String(record['type'])] ?? [<Activity key="other" />, ''];
  return {
    id: record.id,
    at,
    icon,
    actor: record['actorId'] ? nameOf(record['actorId']) : 'Cardinal',
    summary: (
      <>
        {verb}
        <Lead href={`/activity/${record.id}`}>{String(record['summary'])}</Lead>
      </>
    ),
    body,
  };
}

const icons: Readonly<Record<HistoryEntry['action'], ReactNode>> = {
  create: <Plus />,
  update: <Pencil />,
  trash: <Trash2 />,
  restore: <RotateCcw />,
  purge: <Trash2 />,
};

/** An import is taken back as a whole, on its own page; one that was taken back stays so. */
const ofImports = new Set(['import.run', 'import.undo']);

/** A change of the record itself, with the ways to take it back and to see what it led to. */
export function drawChange(object: SchemaObject, change: HistoryEntry, { mayUndo, hrefThen }: Ways): TimelineEntry {
  const { summary, changes } = tellChange(object, change);
  return {
    id: `change:${change.id}`,
    at: change.at,
    icon: change.undoes ? <Undo2 /> : icons[change.action],
    actor: actorOf(change),
    summary: (
      <>
        {summary}
        {change.undone && <span className="text-12"> (undone)</span>}
        <SuggestedBy model={change.suggestedBy} />
      </>
    ),
    changes,
    actions: (
      <>
        <Tooltip label="See the record as of then">
          <Link
            href={hrefThen(change.at)}
            aria-label="See the record as of then"
            className={cn(buttonClass({ variant: 'ghost', size: 'sm' }), 'w-7 px-0')}
          >
            <History aria-hidden />
          </Link>
        </Tooltip>
        {mayUndo && !change.undone && !ofImports.has(change.kind) && (
          <IconButton size="sm" label="Undo this" onClick={() => requestUndo(change.operationId)}>
            <Undo2 aria-hidden />
          </IconButton>
        )}
      </>
    ),
  };
}

const Lead = ({ href, children }: { href: string; children: ReactNode }) => (
  <Link href={href} className="link text-fg">
    {children}
  </Link>
);
