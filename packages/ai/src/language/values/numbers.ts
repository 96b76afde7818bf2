/** A number as people write it: `50k`, `$1,234.50`, `60%`. */
export interface SpokenNumber {
  readonly value: number;
  /** ISO 4217, where a sign or a code was written. */
  readonly currency?: string;
  readonly percent: boolean;
}

const multipliers: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, mn: 1e6, mm: 1e6, bn: 1e9, b: 1e9 };
const spoken = /^([A-Z]{0,2}\p{Sc})?\s?(\d[\d.,]*?)(k|mn|mm|m|bn|b)?(?:\s?(%|\p{Sc}))?$/iu;
const signs: Readonly<Record<string, string>> = {
  $: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  '₹': 'INR',
  US$: 'USD',
};
/** Currencies that are written with the same sign as another one's. */
const shared: Readonly<Record<string, readonly string[]>> = {
  $: ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'MXN'],
  '¥': ['JPY', 'CNY'],
};

/**
 * Reads a number; a sign that several currencies share is the workspace's own where it is one of them. A comma parts
 * thousands before three digits and is a decimal mark otherwise; a point before three digits, alone, is refused, since
 * it could be either.
 */
export function readNumber(text: string, currency: string): SpokenNumber | undefined {
  const match = spoken.exec(text);
  if (!match) return undefined;
  const [, before, digits = '', multiplier, after] = match;
  const plain = readDigits(digits, multiplier !== undefined);
  if (plain === undefined) return undefined;
  const sign = before?.toUpperCase() ?? (after === '%' ? undefined : after);
  const code = sign && (shared[sign]?.includes(currency) ? currency : signs[sign]);
  if (sign && !code) return undefined;
  const value = plain * (multipliers[multiplier?.toLowerCase() ?? ''] ?? 1);
  return { value: Number(value.toPrecision(15)), percent: after === '%', ...(code && { currency: code }) };
}

function readDigits(digits: string, multiplied: boolean): number | undefined {
  if (/^\d+$/.test(digits)) return Number(digits);
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(digits)) return Number(digits.replaceAll(',', ''));
  if (/^\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?$|^\d{1,3}(?:\.\d{3})+,\d+$/.test(digits)) {
    return Number(digits.replaceAll('.', '').replace(',', '.'));
  }
  if (/^[1-9]\d{0,2}\.\d{3}$/.test(digits) && !multiplied) return undefined;
  return /^\d+[.,]\d+$/.test(digits) ? Number(digits.replace(',', '.')) : undefined;
}

/** Whether the text is the code of a currency: `EUR`. */
export const isCurrencyCode = (text: string): boolean => /^[A-Z]{3}$/.test(text) && currencies.has(text);
const currencies = new Set(Intl.supportedValuesOf('currency'));

/** Formats are dear to make, and few currencies are in use at once. */
const formats = new Map<string, Intl.NumberFormat>();
function formatOf(currency: string): Intl.NumberFormat {
  const known = formats.get(currency);
  if (known) return known;
  const style = { style: 'currency', currencyDisplay: 'code', minimumFractionDigits: 0 } as const;
  const format = new Intl.NumberFormat('en', { ...style, currency });
  formats.set(currency, format);
  return format;
}
const digits = new Map<string, number>();
function digitsOf(currency: string): number {
  const known = digits.get(currency) ?? formatOf(currency).resolvedOptions().maximumFractionDigits ?? 2;
  digits.set(currency, known);
  return known;
}

/** An amount in the currency's minor units; undefined when it has no such fraction. */
export function minorUnits(value: number, currency: string): number | undefined {
  const unit = 10 ** digitsOf(currency);
  const minor = Math.round(value * unit);
  return Number.isSafeInteger(minor) && Math.abs(minor / unit - value) < 1e-6 ? minor : undefined;
}

/** An amount of minor units as people read it: `USD 50,000`. */
export const sayAmount = (minor: number, currency: string): string =>
  formatOf(currency)
    .format(minor / 10 ** digitsOf(currency))
    .replace(/\u00a0/g, ' ');

const plain = new Intl.NumberFormat('en', { maximumFractionDigits: 10 });
export const sayPlain = (value: number): string => plain.format(value);
