import { type Money, minorDigits, type ParseContext } from '@cardinal/crm/fields';

/** Intl formatters are costly to make and few in kind. */
const cached = <A extends readonly string[], F>(make: (...keys: A) => F) => {
  const made = new Map<string, F>();
  return (...keys: A): F => {
    const key = keys.join('\0');
    const known = made.get(key) ?? make(...keys);
    made.set(key, known);
    return known;
  };
};

const moneyFormat = cached(
  (locale: string, currency: string, style: string) =>
    new Intl.NumberFormat(locale, {
      style: 'currency',
      currency,
      // ISO 4217's decimals, not those of the locale's data, which has none for forints or rupiahs.
      ...(style === '' && {
        minimumFractionDigits: minorDigits(currency),
        maximumFractionDigits: minorDigits(currency),
      }),
      ...(style === 'whole' && { minimumFractionDigits: 0, maximumFractionDigits: 0 }),
      ...(style === 'compact' && { notation: 'compact', maximumFractionDigits: 1 }),
    }),
);

/** An amount in its currency; whole amounts lose their empty cents, `compact` gives $1.2M. */
export function formatMoney(money: Money, locale = 'en-US', compact = false): string {
  const amount = money.minor / 10 ** minorDigits(money.currency);
  const style = compact && Math.abs(amount) >= 10_000 ? 'compact' : Number.isInteger(amount) ? 'whole' : '';
  return moneyFormat(locale, money.currency, style).format(amount);
}

const numberFormat = cached((locale: string) => new Intl.NumberFormat(locale, { maximumFractionDigits: 6 }));
export const formatNumber = (value: number, locale = 'en-US'): string => numberFormat(locale).format(value);

const dayFormat = cached(
  (locale: string, year: string) =>
    new Intl.DateTimeFormat(locale, {
      timeZone: 'UTC',
      day: 'numeric',
      month: 'short',
      ...(year && { year: 'numeric' }),
    }),
);
const weekdayFormat = cached(
  (locale: string) =>
    new Intl.DateTimeFormat(locale, {
      timeZone: 'UTC',
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      year: 'numeric',
    }),
);

/** A calendar day: `Mar 4`, with its year unless that is this year. */
export function formatDay(date: string, today: string, locale = 'en-US'): string {
  return dayFormat(locale, date.slice(0, 4) === today.slice(0, 4) ? '' : 'year').format(new Date(`${date}T00:00:00Z`));
}
/** A calendar day in full: `Wed, Mar 4, 2026`. */
export const formatLongDay = (date: string, locale = 'en-US'): string =>
  weekdayFormat(locale).format(new Date(`${date}T00:00:00Z`));

const timeFormat = cached(
  (locale: string, zone: string) => new Intl.DateTimeFormat(locale, { timeZone: zone, timeStyle: 'short' }),
);
const partsFormat = cached(
  (zone: string) =>
    new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }),
);

/** The calendar day of an instant in a zone, as `YYYY-MM-DD`. */
export const dayOf = (instant: string, zone: string): string => partsFormat(zone).format(new Date(instant));
/** The clock time of an instant: `3:00 PM`. */
export const formatTime = (instant: string, zone: string, locale = 'en-US'): string =>
  timeFormat(locale, zone).format(new Date(instant));

/** An instant in the reader's zone: `Mar 4, 3:00 PM`. */
export const formatInstant = (instant: string, { today, timeZone }: ParseContext, locale = 'en-US'): string =>
  `${formatDay(dayOf(instant, timeZone), today, locale)}, ${formatTime(instant, timeZone, locale)}`;
