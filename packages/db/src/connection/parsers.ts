/** Postgres types whose text form is turned into a JSON-safe value that says the same to every client. */
export const parsers: Readonly<Record<number, (text: string) => unknown>> = {
  // int8 and numeric: counts, minor units and numbers stay well within 2^53, which their field types enforce.
  20: Number,
  1700: Number,
  1082: (text) => text,
  1114: (text) => text,
  // `2026-11-21 04:00:00.123456+00` → ISO 8601 with its microseconds, which a keyset cursor needs.
  1184: (text) => `${text.slice(0, 10)}T${text.slice(11).replace(/\+00(:00)?$/, 'Z')}`,
};
