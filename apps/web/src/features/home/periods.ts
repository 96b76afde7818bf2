/** How long a period is. Periods are named by their first day, `YYYY-MM-DD`. */
export type Bucket = 'month' | 'quarter';

const lengths: Readonly<Record<Bucket, number>> = { month: 1, quarter: 3 };

/** The periods from the first to the last that there are, with those between in which nothing was. */
export function everyPeriod<P extends { readonly start: string }>(
  periods: readonly P[],
  bucket: Bucket,
  empty: (start: string) => P,
): P[] {
  const known = new Map(periods.map((period) => [period.start, period]));
  const last = periods.at(-1)?.start;
  const all: P[] = [];
  for (let start = periods[0]?.start; start && last && start <= last; start = dayAfter(start, bucket, 1)) {
    all.push(known.get(start) ?? empty(start));
  }
  return all;
}

/** The last day of a period. */
export const endOfPeriod = (start: string, bucket: Bucket): string => dayAfter(start, bucket, 0);

/** That day of the month after a period: 1 for the next period's first, 0 for this one's last. */
function dayAfter(start: string, bucket: Bucket, day: 0 | 1): string {
  const [year = 0, month = 1] = start.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + lengths[bucket], day)).toISOString().slice(0, 10);
}

/** "Mar 2026", "Q1 2026". */
export const periodLabel = (start: string, bucket: Bucket): string =>
  bucket === 'quarter'
    ? `Q${Math.ceil(Number(start.slice(5, 7)) / 3)} ${start.slice(0, 4)}`
    : new Date(`${start}T00:00:00Z`).toLocaleDateString('en-US', { month: 'short', year: 'numeric', timeZone: 'UTC' });

/** For a chart's axis: "Mar", "Q2", and with its year what begins one. */
export const axisLabel = (start: string, bucket: Bucket): string => {
  const label = periodLabel(start, bucket);
  return start.slice(5, 7) === '01' ? label : label.slice(0, -5);
};
