import type { CalendarItem } from '@cardinal/ui/calendar';
import { cn } from '@cardinal/ui/cn';
import { formatLongDay, useFieldContext } from '@cardinal/ui/fields';
import type { ReactNode } from 'react';

interface AgendaProps<I extends CalendarItem> {
  /** In the order of their days. */
  items: readonly I[];
  today: string;
  renderItem: (item: I) => ReactNode;
  nothing: string;
}

/** A calendar on a phone: the days that something stands on, one under the other. */
export function Agenda<I extends CalendarItem>({ items, today, renderItem, nothing }: AgendaProps<I>) {
  const { locale } = useFieldContext();
  if (items.length === 0) return <p className="p-4 text-13 text-muted">{nothing}</p>;
  return (
    <ul className="h-full overflow-y-auto">
      {[...Map.groupBy(items, ({ day }) => day)]
        .sort(([one], [other]) => one.localeCompare(other))
        .map(([day, ones]) => (
          <li key={day} className="border-b border-border px-4 py-2">
            <h3
              aria-current={day === today ? 'date' : undefined}
              className={cn('text-12 text-muted', day === today && 'font-medium text-fg')}
            >
              {formatLongDay(day, locale)}
              {day === today && ' · today'}
            </h3>
            <ul>
              {ones.map((item) => (
                <li key={item.id} className="flex min-h-9 items-center truncate text-14">
                  {renderItem(item)}
                </li>
              ))}
            </ul>
          </li>
        ))}
    </ul>
  );
}
