import { type ParsedResult, parse } from 'chrono-node/en';
import { isDate } from './dates.ts';
import { canonicalInstant, instantAt, wallTime } from './instants.ts';
import type { ParseContext, Parsed } from './type.ts';

const maxLength = 100;
/** A day that is named without a time is taken for the beginning of its working hours. */
const defaultTime = '09:00';
const quietDay = '2020-01-15T12:00';
/** Tags of what counts from this very moment. */
const elapsing = new Set(['result/relativeDateAndTime', 'casualReference/now']);
const partsOfDay = /^casualReference\/(?:tonight|night|midnight|morning|noon|afternoon|evening)$/;
const filler = /^(?:\s|,|\.|\b(?:on|by|due|at|the|before|until)\b)*$/i;
const isoLike = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ](\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(Z|[+-]\d{2}:\d{2})?)?$/i;
/** Written with points, the day stands first everywhere: 21.11.2026. */
const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;

/** Says which way "friday" is meant; the parser knows others, such as "ago", by itself. */
const backward = /\b(?:last|past)\b/i;
const forward = /\b(?:next|this|coming)\b/i;

const refused = { ok: false, message: 'Enter a day such as 2026-11-21, "next tue" or "in 2 weeks".' } as const;

/** Reads a day as people say it, relative to `context.today`; slashes are read month first. The answer is `YYYY-MM-DD`. */
export function parseDate(words: string, context: ParseContext): Parsed<string> {
  const moment = readMoment(words, context);
  if (moment === 'empty') return { ok: true, value: null };
  return moment?.day ? { ok: true, value: moment.wall.slice(0, 10) } : refused;
}

/**
 * Reads a day and time as people say them, in `context.timeZone`, as an ISO instant in UTC. A day alone means 09:00
 * on it, a time alone the next such time (the last, with `context.past`), and a text with its own zone means that zone.
 */
export function parseInstant(words: string, context: ParseContext): Parsed<string> {
  const moment = readMoment(words, context);
  if (moment === 'empty') return { ok: true, value: null };
  const text = moment?.instant ?? (moment && instantAt(moment.wall, context.timeZone).toISOString());
  const value = text ? canonicalInstant(text) : null;
  if (value) return { ok: true, value };
  const spoken = context.past ? '"last fri 3pm" or "2 hours ago"' : '"next tue 3pm" or "in 2 hours"';
  return { ok: false, message: `Enter a day and time such as 2026-11-21 15:00, ${spoken}.` };
}

/** A moment as clocks where it was meant show it; `instant` is set where the words settle it by themselves. */
interface Moment {
  readonly wall: string;
  readonly instant?: string;
  readonly day: boolean;
}

function readMoment(raw: string, context: ParseContext): Moment | 'empty' | null {
  if (raw.length > maxLength) return null;
  const words = raw.trim();
  if (words === '') return 'empty';
  const iso = isoLike.exec(words);
  if (iso) return fromIso(iso, context.timeZone);
  const points = dotted.exec(words);
  if (points) return fromIso(isoLike.exec(`${points[3]}-${points[2]}-${points[1]}`), context.timeZone);
  return fromSpeech(words, context);
}

function fromIso(match: RegExpExecArray | null, timeZone: string): Moment | null {
  const [, year, month, day, time, zone] = match ?? [];
  const date = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
  if (!isDate(date)) return null;
  const clock = (time ?? defaultTime).replace(/^\d:/, '0$&');
  // The instant's own check of hours and minutes serves a time without a zone as well.
  const instant = canonicalInstant(`${date}T${clock}${zone ?? 'Z'}`);
  if (!instant) return null;
  if (!zone) return { wall: instant.slice(0, -1), day: true };
  return { wall: wallTime(new Date(instant), timeZone), instant, day: true };
}

/**
 * Words are read on a clock without zones; what it shows is then looked up in the reader's zone. The parser reckons
 * with the clock of the machine that it runs on, which may skip an hour: so days are counted from noon, and hours from
 * a day on which no clock changes.
 */
function fromSpeech(words: string, context: ParseContext): Moment | null {
  const result = readOne(words, `${context.today}T12:00`);
  if (!result) return null;
  const { start } = result;
  const tags = [...result.tags()];
  const wallNow = `${context.today}${wallTime(new Date(context.now ?? Date.now()), context.timeZone).slice(10)}`;
  if (tags.some((tag) => elapsing.has(tag))) {
    const counted = readOne(words, quietDay);
    const elapsed = counted ? Date.parse(`${wallOf(counted)}Z`) - Date.parse(`${quietDay}Z`) : 0;
    return at(instantAt(wallNow, context.timeZone).getTime() + elapsed, context.timeZone, true);
  }
  const hasDay = start.isCertain('day') || start.isCertain('weekday') || tags.includes('result/relativeDate');
  const hasTime = start.isCertain('hour') || tags.some((tag) => partsOfDay.test(tag));
  if (!hasDay && !hasTime) return null;
  const named = wallOf((!hasDay && readOne(words, wallNow)) || result);
  const wall = context.past && !forward.test(words) ? lastSuch(named, start, hasDay, wallNow) : named;
  const offset = start.isCertain('timezoneOffset') && hasTime ? start.get('timezoneOffset') : null;
  if (offset !== null) return at(Date.parse(`${wall}Z`) - offset * 60_000, context.timeZone, hasDay);
  return { wall: hasTime ? wall : `${wall.slice(0, 10)}T${defaultTime}`, day: hasDay };
}

const at = (time: number, timeZone: string, day: boolean): Moment => {
  const instant = new Date(time);
  return { wall: wallTime(instant, timeZone), instant: instant.toISOString(), day };
};

/** The last moment that the words fit rather than the next: of a weekday, of a day of the year, of a time of the day. */
function lastSuch(wall: string, start: ParsedResult['start'], hasDay: boolean, wallNow: string): string {
  if (wall <= wallNow) return wall;
  const before = new Date(`${wall}Z`);
  if (!hasDay) before.setUTCDate(before.getUTCDate() - 1);
  else if (start.isCertain('weekday') && !start.isCertain('day')) before.setUTCDate(before.getUTCDate() - 7);
  else if (!start.isCertain('year')) before.setUTCFullYear(before.getUTCFullYear() - 1);
  return before.toISOString().slice(0, wall.length);
}

/** The one moment that the words name, if they say nothing else. */
function readOne(words: string, reference: string): ParsedResult | null {
  const forwardDate = !backward.test(words);
  const results = parse(words, { instant: new Date(`${reference}Z`), timezone: 0 }, { forwardDate });
  const [result] = results;
  if (!result || results.length > 1 || result.end || !filler.test(words.replace(result.text, ' '))) return null;
  return result;
}

function wallOf({ start }: ParsedResult): string {
  const two = (part: Parameters<typeof start.get>[0]) => String(start.get(part) ?? 0).padStart(2, '0');
  const year = String(start.get('year')).padStart(4, '0');
  return `${year}-${two('month')}-${two('day')}T${two('hour')}:${two('minute')}:${two('second')}`;
}
