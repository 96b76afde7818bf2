'use client';
import type { StoredRecord } from '@cardinal/crm/records';
import type { SchemaField, SchemaObject } from '@cardinal/crm/schema';
import { Button, IconButton } from '@cardinal/ui/button';
import { Calendar, shownDays, turned } from '@cardinal/ui/calendar';
import { dayOf, failureWords, formatLongDay, formatTime, readValue, useFieldContext } from '@cardinal/ui/fields';
import { SegmentedControl } from '@cardinal/ui/segmented';
import { ErrorState, SkeletonRows } from '@cardinal/ui/states';
import { usePhone } from '@cardinal/ui/table';
import { toastError } from '@cardinal/ui/toast';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import Link from 'next/link';
import { useAddress } from '#address/index.ts';
import { useRecordWriter } from '#features/records/cache/index.ts';
import { wordsOf } from '#trpc/index.ts';
import type { ListState } from '../../records/list/use-list-state.ts';
import type { Rights } from '../../records/rights/use-rights.ts';
import { titleWords } from '../../records/words.ts';
import { Agenda } from './agenda.tsx';
import { setDay } from './set-day.ts';
import { mostOnCalendar, useDays } from './use-days.ts';

export interface ObjectCalendarProps {
  object: SchemaObject;
  state: ListState;
  /** The date that places a record. */
  field: SchemaField;
  rights: Rights;
}

const monthName = new Intl.DateTimeFormat('en-US', { timeZone: 'UTC', month: 'long', year: 'numeric' });

/** The records of any object on the days of a month or a week; one that is moved to another day takes that date. */
export function ObjectCalendar({ object, state, field, rights }: ObjectCalendarProps) {
  const { parseContext, href, locale } = useFieldContext();
  const { today, timeZone } = parseContext;
  const { get, change } = useAddress();
  const writer = useRecordWriter();
  const phone = usePhone();
  const asked = get('at');
  const at = asked && /^\d{4}-\d{2}-\d{2}$/.test(asked) && !Number.isNaN(Date.parse(asked)) ? asked : today;
  const { span, setSpan } = state;
  const days = shownDays(at, span);
  const found = useDays({ object, state, field, from: days[0] ?? at, to: days.at(-1) ?? at });
  const goTo = (day: string) => change({ at: day === today ? null : day }, 'push');
  const isTimed = field.type === 'datetime';
  const items = found.records.map((record) => {
    const value = String(readValue(record, field));
    return { id: record.id, record, day: isTimed ? dayOf(value, timeZone) : value, name: titleWords(record, object) };
  });
  const isMovable = rights.edit && !field.derived && !field.system;
  const move = async ({ record }: { record: StoredRecord }, day: string) => {
    try {
      if (!rights.canEdit(record, field)) throw new Error('You may not change it.');
      const value = isTimed ? setDay(String(readValue(record, field)), day, timeZone) : day;
      await writer.saveField(object, record, field, value);
    } catch (error) {
      toastError(`${titleWords(record, object)} went back: ${failureWords(error)}`);
      throw error;
    }
  };
  const chip = (item: (typeof items)[number]) => (
    <Link href={href(object.key, item.id)} tabIndex={-1} draggable={false} title={item.name} className="link">
      {isTimed && (
        <span className="mr-1 text-muted tabular-nums">
          {formatTime(String(readValue(item.record, field)), timeZone, locale)}
        </span>
      )}
      {item.name}
    </Link>
  );
  return (
    <div className="flex h-full min-h-0 flex-col bg-surface-1">
      <div className="flex h-10 shrink-0 items-center gap-1 border-b border-border px-2">
        <h2 aria-live="polite" className="mr-auto truncate pl-2 text-14 font-medium">
          {span === 'month'
            ? monthName.format(new Date(`${at}T00:00:00Z`))
            : `Week of ${formatLongDay(days[0] ?? at, locale)}`}
        </h2>
        <Button size="sm" variant="ghost" onClick={() => goTo(today)}>
          Today
        </Button>
        <IconButton size="sm" label={`Previous ${span}`} onClick={() => goTo(turned(at, span, -1))}>
          <ChevronLeft aria-hidden />
        </IconButton>
        <IconButton size="sm" label={`Next ${span}`} onClick={() => goTo(turned(at, span, 1))}>
          <ChevronRight aria-hidden />
        </IconButton>
        <SegmentedControl
          label="Shows"
          className="h-7"
          value={span}
          onValueChange={setSpan}
          segments={[
            { value: 'month', label: 'Month' },
            { value: 'week', label: 'Week' },
          ]}
        />
      </div>
      <div className="min-h-0 grow">
        {found.error ? (
          <ErrorState
            title="The calendar could not be loaded"
            description={wordsOf(found.error)}
            onRetry={found.retry}
          />
        ) : found.pending ? (
          <SkeletonRows count={16} label="Loading the calendar" />
        ) : phone ? (
          <Agenda items={items} today={today} renderItem={chip} nothing={`No ${object.plural.toLowerCase()} here.`} />
        ) : (
          <Calendar
            label={`${object.plural} by ${field.label.toLowerCase()}`}
            days={days}
            span={span}
            month={at}
            today={today}
            items={items}
            locale={locale}
            renderItem={chip}
            onShowDay={(day) => {
              change({ at: day === today ? null : day, span: 'week' }, 'push');
            }}
            {...(isMovable && { onMove: move })}
          />
        )}
      </div>
      <p role="status" className="flex h-8 shrink-0 items-center border-t border-border px-3 text-12 text-muted">
        {found.hasMore
          ? `The first ${mostOnCalendar.toLocaleString('en-US')} are shown. Filter, or show a week.`
          : found.pending
            ? ''
            : `${items.length.toLocaleString('en-US')} with ${field.label.toLowerCase()} in these ${span === 'month' ? 'weeks' : 'days'}`}
      </p>
    </div>
  );
}
