'use client';
import type { ReactNode } from 'react';
import { Button } from '../button/index.ts';
import { type Change, DiffValue } from '../diff/index.ts';
import { formatInstant, formatLongDay, formatTime, useFieldContext } from '../fields/index.ts';
import { groupByDay, spokenDay } from './group.ts';

export interface TimelineEntry {
  readonly id: string;
  /** When it happened: an ISO instant. */
  readonly at: string;
  readonly icon: ReactNode;
  /** Who did it: a person's name, "Import", "Rule". */
  readonly actor: string;
  /** What happened, after the actor's name: "moved it to Negotiating", "wrote a note". */
  readonly summary: ReactNode;
  readonly body?: ReactNode;
  readonly changes?: readonly Change[];
  /** At the right on hover and focus: undo, edit. */
  readonly actions?: ReactNode;
}

export interface TimelineProps {
  entries: readonly TimelineEntry[];
  onLoadMore?: () => void;
  loadingMore?: boolean;
}

/** What happened to a record, day by day, newest first. */
export function Timeline({ entries, onLoadMore, loadingMore }: TimelineProps) {
  const { parseContext, locale } = useFieldContext();
  return (
    <div className="flex flex-col gap-4">
      {groupByDay(entries, parseContext.timeZone).map(({ day, entries: ofDay }) => (
        <section key={`${day}${ofDay[0]?.id}`} aria-label={formatLongDay(day, locale)}>
          <h2 className="sticky top-0 z-10 bg-inherit py-1 text-12 font-medium text-muted">
            <time dateTime={day}>{spokenDay(day, parseContext.today) ?? formatLongDay(day, locale)}</time>
          </h2>
          <ol className="relative ml-2.5 border-l border-border">
            {ofDay.map((entry) => (
              <Entry key={entry.id} entry={entry} />
            ))}
          </ol>
        </section>
      ))}
      {onLoadMore && (
        <Button size="sm" className="self-center" busy={loadingMore} onClick={onLoadMore}>
          Show earlier
        </Button>
      )}
    </div>
  );
}

function Entry({ entry }: { entry: TimelineEntry }) {
  const { parseContext, locale } = useFieldContext();
  return (
    <li className="group/entry relative pb-3 pl-6">
      <span
        aria-hidden
        className="absolute top-0 -left-2.5 flex size-5 items-center justify-center rounded-full border border-border bg-surface-1 text-muted [&_svg]:size-3 [&_svg]:stroke-[1.5]"
      >
        {entry.icon}
      </span>
      <div className="flex min-h-5 items-baseline gap-1.5 text-13">
        <p className="min-w-0 text-muted">
          <span className="font-medium text-fg">{entry.actor}</span> {entry.summary}
          <span aria-hidden> · </span>
          <time
            dateTime={entry.at}
            title={formatInstant(entry.at, parseContext, locale)}
            className="text-12 whitespace-nowrap"
          >
            {formatTime(entry.at, parseContext.timeZone, locale)}
          </time>
        </p>
        {entry.actions && (
          <span className="ml-auto flex h-5 shrink-0 items-center self-start opacity-0 group-focus-within/entry:opacity-100 group-hover/entry:opacity-100 max-sm:opacity-100">
            {entry.actions}
          </span>
        )}
      </div>
      {entry.changes && entry.changes.length > 0 && (
        <ul className="mt-1 flex flex-col gap-0.5 text-12">
          {entry.changes.map(({ field, before, after }) => (
            <li key={field.path} className="flex min-w-0 flex-wrap items-center gap-1.5">
              <span className="text-muted">{field.label}</span>
              <DiffValue field={field} before={before} after={after} />
            </li>
          ))}
        </ul>
      )}
      {entry.body && <div className="mt-1.5 min-w-0 text-13 break-words">{entry.body}</div>}
    </li>
  );
}
