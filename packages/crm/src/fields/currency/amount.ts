import type { Money } from '../definition.ts';
import { isCurrency, minorDigits } from '../money.ts';
import { type Decimal, readNumeral } from '../numerals.ts';
import type { Parsed } from '../type.ts';

const maxLength = 60;
/** Signs that many currencies share are read as the team's own currency when it is one of them. */
const signs: Readonly<Record<string, readonly string[]>> = {
  $: ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'TWD', 'MXN', 'ARS', 'CLP', 'COP'],
  '¥': ['JPY', 'CNY'],
  '£': ['GBP', 'EGP'],
  US$: ['USD'],
  CA$: ['CAD'],
  C$: ['CAD'],
  AU$: ['AUD'],
  A$: ['AUD'],
  NZ$: ['NZD'],
  R$: ['BRL'],
  '€': ['EUR'],
  '₹': ['INR'],
  '₩': ['KRW'],
  '₽': ['RUB'],
  '₺': ['TRY'],
  '₴': ['UAH'],
  '₪': ['ILS'],
  '₫': ['VND'],
  '₱': ['PHP'],
  '₦': ['NGN'],
  ZŁ: ['PLN'],
  KČ: ['CZK'],
};
const mark = String.raw`(?:[A-Z]{0,2}\p{Sc}|[A-Z]{3}|zł|kč)`;
const leading = new RegExp(`^([-−+]?)\\s*(${mark})\\s*(?=[-−+(\\d.])`, 'iu');
const trailing = new RegExp(`(?<=[\\d.,)kmbnd])\\s*(${mark})$`, 'iu');

/** Reads an amount such as `12k`, `$1,234.50`, `1.234,50 €` or `EUR 20`; one that names no currency is in `currency`. */
export function parseAmount(words: string, currency: string): Parsed<Money> {
  const text = words.length > maxLength ? '' : words.replace(/\s+/g, ' ').trim();
  if (text === '') return words.trim() === '' ? { ok: true, value: null } : refused;
  const { amount, named } = takeCurrency(text);
  const code = named === null ? currency : currencyOf(named, currency);
  if (!code)
    return { ok: false, message: `Write the currency as a code such as EUR; "${named}" is not one that is known.` };
  const decimal = readNumeral(amount, minorDigits(code) >= 3);
  if (decimal === null) return refused;
  if (decimal === 'ambiguous') {
    return {
      ok: false,
      message: `Write ${amount} as ${amount.replace('.', '')} or as ${amount.slice(0, -1)}: it could mean either.`,
    };
  }
  return toMinor(decimal, code);
}

const refused = { ok: false, message: 'Enter an amount such as 1,234.50, 12k or EUR 20.' } as const;

function takeCurrency(text: string): { amount: string; named: string | null } {
  const before = leading.exec(text);
  if (before) return { amount: `${before[1]}${text.slice(before[0].length)}`, named: before[2] ?? null };
  // A bracketed loss may hold its sign within: ($40).
  const within = /^\((.+)\)$/.exec(text)?.[1];
  const inner = within === undefined ? null : leading.exec(within);
  if (within !== undefined && inner) return { amount: `(${within.slice(inner[0].length)})`, named: inner[2] ?? null };
  const after = trailing.exec(text);
  return after ? { amount: text.slice(0, after.index), named: after[1] ?? null } : { amount: text, named: null };
}

function currencyOf(named: string, own: string): string | undefined {
  const name = named.toUpperCase();
  if (isCurrency(name)) return name;
  const candidates = signs[name] ?? [];
  return candidates.includes(own) ? own : candidates[0];
}

function toMinor({ digits, scale }: Decimal, currency: string): Parsed<Money> {
  const places = minorDigits(currency);
  if (scale > places) {
    const message =
      places === 0
        ? `Enter a whole amount: ${currency} has no smaller unit.`
        : `Use at most ${places} decimal places for ${currency}.`;
    return { ok: false, message };
  }
  const minor = Number(digits * 10n ** BigInt(places - scale));
  if (!Number.isSafeInteger(minor)) return { ok: false, message: 'Enter a smaller amount.' };
  return { ok: true, value: { minor, currency } };
}
