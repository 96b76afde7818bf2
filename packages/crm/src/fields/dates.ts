import type { CalendarUnit, Span } from './definition.ts';

const dayInMs = 86_400_000;
const shape = /^\d{4}-\d{2}-\d{2}$/;

/** Whether the text is a day of the calendar, `YYYY-MM-DD`, of the years 1 to 9999; 2026-02-30 is not. */
export function isDate(text: string): boolean {
  if (!shape.test(text) || text.startsWith('0000')) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && dateOf(time) === text;
}

/** The day some days later, or earlier when `days` is negative. */
export const addDays = (date: string, days: number): string => dateOf(timeOf(date) + days * dayInMs);

/** The Monday, or the first of the month, quarter or year, of the unit that the day lies in. */
export function startOfUnit(date: string, unit: CalendarUnit): string {
  if (unit === 'day') return date;
  if (unit === 'week') return addDays(date, -((new Date(timeOf(date)).getUTCDay() + 6) % 7));
  const month = unit === 'month' ? monthOf(date) : unit === 'quarter' ? monthOf(date) - (monthOf(date) % 3) : 0;
  return dateOf(monthStart(yearOf(date), month));
}

/** The start of the unit that lies `count` units after the one in which the day lies, or before it. */
export function shiftUnit(date: string, count: number, unit: CalendarUnit): string {
  const start = startOfUnit(date, unit);
  if (unit === 'day') return addDays(start, count);
  if (unit === 'week') return addDays(start, count * 7);
  const months = { month: 1, quarter: 3, year: 12 }[unit] * count;
  return dateOf(monthStart(yearOf(start), monthOf(start) + months));
}

/** Days from `from` up to and without `until`. */
export interface DateRange {
  readonly from: string;
  readonly until: string;
}

/**
 * What `last`, `next` and `this` mean on a given day. `last` runs from the start of the unit `count - 1` units ago
 * through today; `next` from today through the end of the unit `count - 1` units ahead; `this` is the whole current
 * unit. So the last 7 days are today and the six before it, and the last 1 month is this month so far.
 */
export const relativeRange = {
  last: ({ count, unit }: Span, today: string): DateRange => ({
    from: shiftUnit(today, 1 - count, unit),
    until: addDays(today, 1),
  }),
  next: ({ count, unit }: Span, today: string): DateRange => ({ from: today, until: shiftUnit(today, count, unit) }),
  this: (unit: CalendarUnit, today: string): DateRange => ({
    from: startOfUnit(today, unit),
    until: shiftUnit(today, 1, unit),
  }),
};

const timeOf = (date: string): number => Date.parse(`${date}T00:00:00Z`);
const yearOf = (date: string): number => Number(date.slice(0, 4));
const monthOf = (date: string): number => Number(date.slice(5, 7)) - 1;
// setUTCFullYear, since Date.UTC takes the years 0 to 99 for the twentieth century.
const monthStart = (year: number, month: number): number => new Date(0).setUTCFullYear(year, month, 1);

/** A day as Postgres reads it: years after 9999 have their digits and no sign, and none is before the year 1. */
function dateOf(time: number): string {
  const text = new Date(time).toISOString().slice(0, -14);
  if (text.startsWith('-') || text.startsWith('0000')) return '0001-01-01';
  return text.replace(/^\+0*/, '');
}
