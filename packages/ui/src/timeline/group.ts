import { dayOf } from '../fields/index.ts';

export interface Day<E> {
  /** `YYYY-MM-DD` in the reader's zone. */
  readonly day: string;
  readonly entries: readonly E[];
}

/** Groups entries, newest first as they come, by the day on which they happened in a zone. */
export function groupByDay<E extends { readonly at: string }>(entries: readonly E[], timeZone: string): Day<E>[] {
  const days: { day: string; entries: E[] }[] = [];
  for (const entry of entries) {
    const day = dayOf(entry.at, timeZone);
    const last = days.at(-1);
    if (last?.day === day) last.entries.push(entry);
    else days.push({ day, entries: [entry] });
  }
  return days;
}

/** A day as one speaks of it: Today, Yesterday, or null for any other. */
export function spokenDay(day: string, today: string): string | null {
  const days = (Date.parse(today) - Date.parse(day)) / 86_400_000;
  return days === 0 ? 'Today' : days === 1 ? 'Yesterday' : null;
}
