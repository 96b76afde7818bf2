import { minorDigits } from '@cardinal/crm/fields';
import { formatMoney } from '@cardinal/ui/fields';

/** A sum in one currency, in minor units. */
export interface Total {
  readonly currency: string;
  readonly minor: number;
}

/** The sum in one currency; nothing there is nothing. */
export const minorIn = (totals: readonly Total[], currency: string): number =>
  totals.find((total) => total.currency === currency)?.minor ?? 0;

/** The currencies that amounts are in, the one with the most amounts first. */
export function currenciesOf(groups: readonly (readonly Total[])[], fallback: string): readonly string[] {
  const counts = new Map<string, number>();
  for (const { currency } of groups.flat()) counts.set(currency, (counts.get(currency) ?? 0) + 1);
  const found = [...counts].sort(([, a], [, b]) => b - a).map(([currency]) => currency);
  return found.length > 0 ? found : [fallback];
}

/** Charts draw whole units. */
export const toMajor = (minor: number, currency: string): number => minor / 10 ** minorDigits(currency);

/** Writes a chart's value as money: exactly, and short from ten thousand on for its axis. */
export const moneyFormats = (currency: string) => {
  const write = (short: boolean) => (major: number) =>
    formatMoney({ minor: Math.round(major * 10 ** minorDigits(currency)), currency }, 'en-US', short);
  return { format: write(true), exact: write(false) };
};
