'use client';
import type { Money } from '@cardinal/crm/fields';
import type { StoredRecord } from '@cardinal/crm/records';
import { Avatar } from '@cardinal/ui/avatar';
import { cn } from '@cardinal/ui/cn';
import { dayOf, formatDay, formatMoney, useFieldContext } from '@cardinal/ui/fields';
import { SquareCheck } from 'lucide-react';
import Link from 'next/link';
import { useJustChanged } from '#features/live/index.ts';
import { ScoreBadge } from '#features/scores/index.ts';
import type { Column } from './move-card.ts';

export interface DealCardProps {
  deal: StoredRecord;
  nextTask: Column['nextTasks'][string] | undefined;
  days: number;
  rotting: boolean;
  /** How likely it is to be won (0 to 1), where that may be said. */
  score: number | undefined;
}

/** A deal on the board: what it is, with whom, its worth, what comes next, how long it has stood here. */
export function DealCard({ deal, nextTask, days, rotting, score }: DealCardProps) {
  const { title, locale } = useFieldContext();
  const justChanged = useJustChanged().has(deal.id);
  const amount = deal['amount'] as Money | null;
  const company = typeof deal['companyId'] === 'string' ? title(deal['companyId']) : undefined;
  const owner = typeof deal['ownerId'] === 'string' ? title(deal['ownerId']) : undefined;
  return (
    <div className="flex flex-col gap-1.5">
      <Link
        href={`/deals/${deal.id}`}
        tabIndex={-1}
        draggable={false}
        className="link line-clamp-2 font-medium break-words"
      >
        {String(deal['name'])}
      </Link>
      {company && <p className="truncate text-12 text-muted">{company}</p>}
      {nextTask && <NextTask title={nextTask.title} due={nextTask.due} />}
      <p data-numeric className="flex h-5 items-center gap-2 text-12">
        <span className="min-w-0 truncate font-medium">{amount && formatMoney(amount, locale)}</span>
        {/* In a line that is there already: scores come after the cards, and nothing may move by them. */}
        <span className="mr-auto flex shrink-0">{score !== undefined && <ScoreBadge probability={score} />}</span>
        {justChanged && (
          <span title="Just changed by someone else" className="size-1.5 rounded-full bg-success">
            <span className="sr-only">Just changed by someone else</span>
          </span>
        )}
        <span
          title={`In this stage for ${days} ${days === 1 ? 'day' : 'days'}`}
          className={cn('text-muted', rotting && 'font-medium text-warning')}
        >
          {days} d{rotting && <span className="sr-only"> (too long)</span>}
        </span>
        {owner && (
          <span title={owner} className="flex">
            <Avatar name={owner} />
            <span className="sr-only">{owner}</span>
          </span>
        )}
      </p>
    </div>
  );
}

function NextTask({ title, due }: { title: string; due: string | null }) {
  const { parseContext, locale } = useFieldContext();
  const { today, timeZone } = parseContext;
  const day = due && dayOf(due, timeZone);
  return (
    <p className="flex min-w-0 items-center gap-1.5 text-12 text-muted">
      <SquareCheck aria-label="Next task" className="size-3.5 shrink-0" strokeWidth={1.5} />
      <span className="truncate">{title}</span>
      {day && (
        <time dateTime={due} className={cn('ml-auto shrink-0', day < today && 'text-warning')}>
          {formatDay(day, today, locale)}
        </time>
      )}
    </p>
  );
}
