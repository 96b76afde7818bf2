import { isDate } from './dates.ts';

const isoInstant =
  /^(\d{4}-\d{2}-\d{2})[T ]([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d{1,9}))?)?(?:Z|[+-](?:0\d|1\d|2[0-3]):[0-5]\d)$/i;

/**
 * The one spelling of an instant: UTC, to the millisecond, or to the microsecond where Postgres has kept one.
 * `2026-11-21T05:00+01:00` → `2026-11-21T04:00:00.000Z`. Null when the text is no instant of the years 1 to 9999.
 */
export function canonicalInstant(text: string): string | null {
  const match = isoInstant.exec(text);
  if (!match || !isDate(match[1] ?? '')) return null;
  const fraction = (match[5] ?? '').padEnd(6, '0').slice(0, 6);
  const date = new Date(
    text
      .replace(' ', 'T')
      .replace(/\.\d+/, `.${fraction.slice(0, 3)}`)
      .toUpperCase(),
  );
  if (Number.isNaN(date.getTime()) || date.getUTCFullYear() < 1 || date.getUTCFullYear() > 9999) return null;
  const micros = fraction.slice(3);
  return micros === '000' ? date.toISOString() : date.toISOString().replace('Z', `${micros}Z`);
}

/** What clocks in a zone show at an instant, `YYYY-MM-DDTHH:MM:SS.mmm`. */
export function wallTime(instant: Date, timeZone: string): string {
  return new Date(instant.getTime() + offsetAt(instant.getTime(), timeZone)).toISOString().slice(0, -1);
}

/**
 * The instant at which clocks in a zone show a time. A time that occurs twice, when clocks go back, is the first of
 * the two; one that clocks skip is as far after the skip as it was meant after the skip's beginning.
 * @param wall `YYYY-MM-DDTHH:MM`, with or without seconds.
 */
export function instantAt(wall: string, timeZone: string): Date {
  const asUtc = Date.parse(`${wall}Z`);
  // Zones change their offset at most once in two days, so these are the only two that can hold.
  const before = asUtc - offsetAt(asUtc - 86_400_000, timeZone);
  const after = asUtc - offsetAt(asUtc + 86_400_000, timeZone);
  if (before !== after && asUtc - offsetAt(before, timeZone) !== before) {
    if (asUtc - offsetAt(after, timeZone) === after) return new Date(after);
  }
  return new Date(before);
}

/** How far clocks in the zone are ahead of UTC, in milliseconds. */
function offsetAt(time: number, timeZone: string): number {
  const part = Object.fromEntries(
    clockIn(timeZone)
      .formatToParts(time)
      .map(({ type, value }) => [type, value]),
  );
  const shown = `${part.year?.padStart(4, '0')}-${part.month}-${part.day}T${part.hour}:${part.minute}:${part.second}Z`;
  return Date.parse(shown) - Math.floor(time / 1000) * 1000;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Formats are dear to make, and few zones are in use at once. */
function clockIn(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known) return known;
  const two = '2-digit';
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: two,
    day: two,
    hour: two,
    minute: two,
    second: two,
  });
  clocks.set(timeZone, clock);
  return clock;
}
