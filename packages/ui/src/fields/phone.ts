import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

/** Shows an E.164 number nationally: its own country's grouping, with the country code in front. */
export function formatPhone(value: string): string {
  const [number, extension] = value.split(';ext=');
  const shown = parsePhoneNumberFromString(number ?? value)?.formatInternational() ?? value;
  return extension ? `${shown} ext. ${extension}` : shown;
}
