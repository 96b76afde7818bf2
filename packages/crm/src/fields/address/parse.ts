import type { Address } from '../definition.ts';
import { isCountry } from './countries.ts';

const states = new Set(
  (
    'AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK ' +
    'OR PA RI SC SD TN TX UT VT VA WA WV WI WY PR AB BC MB NB NL NS NT NU ON PE QC SK YT'
  ).split(' '),
);
const american = new Set(['US', 'CA']);
/** American, Canadian, British and Dutch codes, and plain ones of three to seven digits. */
const postal =
  /(?:\d{5}-\d{4}|[A-Z]\d[A-Z] ?\d[A-Z]\d|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|\d{4} ?[A-Z]{2}|\d{3} ?\d{2}|\d{3,7})/i;
const statePostal = new RegExp(`^(?:(.*\\S)\\s+)?(${postal.source})$`, 'i');
const postalCity = new RegExp(`^(${postal.source})\\s+(\\D+)$`, 'i');

/**
 * Reads an address from one line or several, as `street, city, state postal, country`; any part may be missing.
 * A best effort, from the end: a known country; then a state, a postal code or both (also `10115 Berlin`); then the
 * city; and the street from all that is left. A single part is a street when it has a digit, else a city. Two letters
 * at the end mean a state to a team in America and a country elsewhere.
 */
export function parseAddress(words: string, home: string): Address | null {
  const parts = words
    .split(/[,\n\r]+/)
    .map((part) => part.trim())
    .filter(Boolean);
  if (parts.length === 0) return null;
  const country = takeCountry(parts, home);
  const region = takeRegion(parts, country === null ? home : null);
  const [only] = parts;
  const city =
    region.city ?? (parts.length > 1 || (only && (!/\d/.test(only) || region.found)) ? (parts.pop() ?? null) : null);
  return { street: parts.join(', ') || null, city, state: region.state, postalCode: region.postalCode, country };
}

function takeCountry(parts: string[], home: string): string | null {
  const last = parts.at(-1) ?? '';
  const isState = american.has(home) && states.has(last) && !statePostal.test(parts.at(-2) ?? '');
  return parts.length > 1 && isCountry(last) && !isState ? (parts.pop() ?? null) : null;
}

interface Region {
  readonly found: boolean;
  readonly state: string | null;
  readonly postalCode: string | null;
  readonly city: string | null;
}

function takeRegion(parts: string[], home: string | null): Region {
  const last = parts.at(-1) ?? '';
  const none = { found: false, state: null, postalCode: null, city: null };
  const before = parts.length > 1 ? statePostal.exec(last) : null;
  if (before) {
    parts.pop();
    const [, name = null, postalCode = null] = before;
    // "10 Downing St, London SW1A 2AA": with no city before it, a long name is the city's.
    const isCity = name !== null && parts.length === 1 && !states.has(name) && /\d/.test(parts[0] ?? '');
    return { found: true, state: isCity ? null : name, postalCode, city: isCity ? name : null };
  }
  const ahead = postalCity.exec(last);
  if (ahead && (parts.length > 1 || home === null || !american.has(home))) {
    parts.pop();
    return { ...none, found: true, postalCode: ahead[1] ?? null, city: ahead[2]?.trim() ?? null };
  }
  if (parts.length > 1 && (states.has(last) || parts.length > 2)) {
    parts.pop();
    return { ...none, found: true, state: last };
  }
  return none;
}
