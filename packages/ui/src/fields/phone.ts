import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

/** Shows an E.164 number nationally: its own country's grouping, with the country code in front. */
export function formatPhone(value: string): string {
  const known = shownBefore.get(value);
  if (known !== undefined) return known;
  const shown = format(value);
  // Reading a number is slow beside drawing it, and a scroll draws the same ones again and again.
  if (shownBefore.size > 5000) shownBefore.clear();
  shownBefore.set(value, shown);
  return shown;
}

const shownBefore = new Map<string, string>();

function format(value: string): string {
  const [number, extension] = value.split(';ext=');
  const shown = parsePhoneNumberFromString(number ?? value)?.formatInternational() ?? value;
  return extension ? `${shown} ext. ${extension}` : shown;
}
