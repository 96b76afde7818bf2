import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import type { Parsed } from './type.ts';

/** Brings a phone number into E.164 with its extension: `(415) 555-0132 x4` → `+14155550132;ext=4` (RFC 3966). */
export function toE164(value: string, country = 'US'): Parsed<string> {
  const number = parsePhoneNumberFromString(value, country as CountryCode);
  if (!number?.isPossible())
    return { ok: false, message: 'Enter a phone number with its country code, such as +1 415 555 0132.' };
  return { ok: true, value: number.ext ? `${number.number};ext=${number.ext}` : number.number };
}
