/** The months from the first to the last that there are, with those between in which nothing was. Months are first days. */
export function everyMonth<M extends { readonly start: string }>(
  months: readonly M[],
  empty: (start: string) => M,
): M[] {
  const known = new Map(months.map((month) => [month.start, month]));
  const last = months.at(-1)?.start;
  const all: M[] = [];
  for (let start = months[0]?.start; start && last && start <= last; start = monthAfter(start)) {
    all.push(known.get(start) ?? empty(start));
  }
  return all;
}

/** The first day of the next month, as `YYYY-MM-DD`. */
function monthAfter(start: string): string {
  const [year = 0, month = 1] = start.split('-').map(Number);
  return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
}

/** The last day of a month. */
export function endOfMonth(start: string): string {
  const [year = 0, month = 1] = start.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** "Mar 2026". */
export const monthLabel = (start: string): string =>
  new Date(`${start}T00:00:00Z`).toLocaleDateString('en-US', { month: 'short', year: 'numeric', timeZone: 'UTC' });

/** "Mar", and "Jan 2026" where a year begins: for the axis of a chart of a year. */
export const axisLabel = (start: string): string =>
  start.slice(5, 7) === '01' ? monthLabel(start) : monthLabel(start).slice(0, 3);
