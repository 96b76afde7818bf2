/** Days are `YYYY-MM-DD`, months are told by any of their days. Weeks begin on Monday. */
const at = (day: string): Date => new Date(`${day}T00:00:00Z`);
const written = (date: Date): string => date.toISOString().slice(0, 10);

/** A day some days later, or earlier. */
export function addDays(day: string, by: number): string {
  const date = at(day);
  date.setUTCDate(date.getUTCDate() + by);
  return written(date);
}

/** The same day some months later, or earlier; the last one of a month that has no such day. */
export function addMonths(day: string, by: number): string {
  const date = at(day);
  const wanted = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + by);
  const last = new Date(date);
  last.setUTCMonth(last.getUTCMonth() + 1, 0);
  date.setUTCDate(Math.min(wanted, last.getUTCDate()));
  return written(date);
}

/** The Monday on or before a day. */
export const weekStart = (day: string): string => addDays(day, -((at(day).getUTCDay() + 6) % 7));

/** The days that a calendar shows around one: its week, or the whole weeks of its month. */
export function shownDays(day: string, span: 'month' | 'week'): string[] {
  const first = weekStart(span === 'week' ? day : `${day.slice(0, 7)}-01`);
  if (span === 'week') return Array.from({ length: 7 }, (_, by) => addDays(first, by));
  const next = addMonths(`${day.slice(0, 7)}-01`, 1);
  const days: string[] = [];
  for (let one = first; one < next || days.length % 7 > 0; one = addDays(one, 1)) days.push(one);
  return days;
}

/** The day before or after by which a calendar turns its page. */
export const turned = (day: string, span: 'month' | 'week', by: 1 | -1): string =>
  span === 'week' ? addDays(day, 7 * by) : addMonths(day, by);
