import { getCountryCallingCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';

/**
 * Shows an E.164 number as one writes it in a country: nationally when it is one of its own, else internationally.
 * @param country where it is shown, ISO 3166-1
 */
export function formatPhone(value: string, country: string): string {
  const key = `${country} ${value}`;
  const known = shownBefore.get(key);
  if (known !== undefined) return known;
  const shown = format(value, country);
  // Reading a number is slow beside drawing it, and a scroll draws the same ones again and again.
  if (shownBefore.size > 5000) shownBefore.clear();
  shownBefore.set(key, shown);
  return shown;
}

const shownBefore = new Map<string, string>();

function format(value: string, country: string): string {
  const [digits, extension] = value.split(';ext=');
  const number = parsePhoneNumberFromString(digits ?? value);
  if (!number) return value;
  // Several countries share a calling code; a number that none of them has given out is told by that code alone.
  const isOwn = number.country
    ? number.country === country
    : isSupportedCountry(country) && getCountryCallingCode(country) === number.countryCallingCode;
  const shown = isOwn ? number.formatNational() : number.formatInternational();
  return extension ? `${shown} ext. ${extension}` : shown;
}
