const known = new Map<string, string>();

/** A time zone that the platform knows, in its canonical spelling; `UTC` for anything else. */
export function timeZoneOf(name: string | null): string {
  // Postgres reads an offset, as in +05:30, the other way round.
  if (!name || name.length > 64 || /^[+-]/.test(name)) return 'UTC';
  const found = known.get(name);
  if (found) return found;
  try {
    const zone = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
    // Spellings differ in case: a bound keeps a caller from filling the memory with them.
    if (known.size < 2000) known.set(name, zone);
    return zone;
  } catch {
    return 'UTC';
  }
}
