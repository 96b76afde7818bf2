import { instantAt, wallTime } from '@cardinal/crm/fields';

/** Where the time begins in `YYYY-MM-DDTHH:MM`. */
const timeFrom = 10;

/**
 * An instant on another day, at the time that clocks in the zone show for it.
 * @param instant ISO 8601
 * @param day `YYYY-MM-DD`
 */
export const setDay = (instant: string, day: string, timeZone: string): string =>
  instantAt(day + wallTime(new Date(instant), timeZone).slice(timeFrom), timeZone).toISOString();
