/**
 * A day, or a moment where someone is, as one says it: "Friday, November 27, 2026", with "at 09:00" after it for a moment.
 * @param value a day as `YYYY-MM-DD`, or an ISO 8601 instant
 */
export function sayMoment(value: string, timeZone: string): string {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(value);
  const at = new Date(isDay ? `${value}T12:00:00Z` : value);
  if (Number.isNaN(at.getTime())) return value;
  const zone = isDay ? 'UTC' : timeZone;
  const day = new Intl.DateTimeFormat('en-US', { dateStyle: 'full', timeZone: zone }).format(at);
  if (isDay) return day;
  const hour = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  return `${day}, at ${new Intl.DateTimeFormat('en-US', { ...hour, timeZone: zone }).format(at)}`;
}
