/** Units of the calendar; weeks begin on Monday. */
export const units = ['day', 'week', 'month', 'quarter', 'year'] as const;
export type Unit = (typeof units)[number];

/** Whole days, both included, as `YYYY-MM-DD`. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

const dayInMs = 86_400_000;
const timeOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

export const addDays = (day: string, count: number): string => dayOf(timeOf(day) + count * dayInMs);
/** 0 for Monday, 6 for Sunday. */
export const weekdayOf = (day: string): number => (new Date(timeOf(day)).getUTCDay() + 6) % 7;

/** The whole unit that lies `shift` units after the one in which the day lies. */
export function unitAround(day: string, unit: Unit, shift = 0): Days {
  const from = startOf(day, unit, shift);
  return { from, to: addDays(startOf(day, unit, shift + 1), -1) };
}

function startOf(day: string, unit: Unit, shift: number): string {
  if (unit === 'day') return addDays(day, shift);
  if (unit === 'week') return addDays(day, shift * 7 - weekdayOf(day));
  const [year = 0, month = 1] = day.split('-').map(Number);
  const size = { month: 1, quarter: 3, year: 12 }[unit];
  const first = Math.floor((month - 1) / size) * size;
  return dayOf(Date.UTC(year, first + shift * size, 1));
}

/** The same day so many units earlier or later; the last of the month where the month is shorter. */
export function shiftDay(day: string, unit: Unit, count: number): string {
  if (unit === 'day' || unit === 'week') return addDays(day, count * (unit === 'week' ? 7 : 1));
  const months = { month: 1, quarter: 3, year: 12 }[unit] * count;
  const target = unitAround(`${day.slice(0, 7)}-01`, 'month', months);
  const wanted = `${target.from.slice(0, 8)}${day.slice(8)}`;
  return wanted > target.to ? target.to : wanted;
}

export const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(timeOf(text)) && dayOf(timeOf(text)) === text;
