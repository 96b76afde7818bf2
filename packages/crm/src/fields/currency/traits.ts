import { minorDigits } from '../money.ts';
import { defineFieldTraits } from '../type.ts';

/** What is known of the type without reading what people type; see `index.ts` for the rest. */
export const traits = defineFieldTraits({
  key: 'currency',
  label: 'Currency',
  operators: 'money',
  sortable: true,
  numeric: true,
  format: ({ minor, currency: code }) => `${formatMinor(minor, minorDigits(code))} ${code}`,
});

function formatMinor(minor: number, places: number): string {
  const digits = String(Math.abs(minor)).padStart(places + 1, '0');
  const sign = minor < 0 ? '-' : '';
  return places === 0 ? `${sign}${digits}` : `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}
