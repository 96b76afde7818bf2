/** A fact on one line and no longer than that, without characters that steer a terminal or turn the reading direction. */
export function plain(value: string, longest = 160): string {
  const line = value
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069\u200e\u200f\ufeff]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  const letters = [...line];
  return letters.length <= longest ? line : `${letters.slice(0, longest).join('').trimEnd()}…`;
}

/** Ends with a full stop, unless something ends it already. */
export function sentence(words: string): string {
  return /[.!?…]["”’)]?$/u.test(words) ? words : `${words}.`;
}

/** `a, b and c`; beyond `most`, `a, b and 3 more`. */
export function list(items: readonly string[], most = items.length): string {
  const shown = items.slice(0, most);
  const rest = items.length - shown.length;
  const all = rest > 0 ? [...shown, `${rest} more`] : shown;
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;
}

/** By sound, as far as letters tell it: an hour, a user, a vessel, an activity. */
export function article(noun: string): 'a' | 'an' {
  if (/^(?:hour|honest|heir)/i.test(noun)) return 'an';
  return /^[aeiou]/i.test(noun) && !/^(?:u(?:ni|s[aeiu])|eu|one)/i.test(noun) ? 'an' : 'a';
}

/** The day of an ISO date, in words: `6 May 2026`. What is no date stays as it is. */
export function day(iso: string): string {
  const date = new Date(`${iso.slice(0, 10)}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}/.test(iso) || Number.isNaN(date.getTime())) return plain(iso, 40);
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(date);
}
