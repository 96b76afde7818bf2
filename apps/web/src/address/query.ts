/** Signs that an address may hold as they are, and that are easier to read so. */
const plain = /%(2C|3A|2F|40|24|3B|7B|7D|5B|5D)/g;
const write = (words: string) => encodeURIComponent(words).replace(plain, decodeURIComponent).replace(/%20/g, '+');

/**
 * The query of an address with some of its entries changed: `?q=acme`, or nothing at all.
 * @param query with or without its question mark
 * @param changes words by their names; null takes an entry out
 */
export function addressWith(query: string, changes: Readonly<Record<string, string | null>>): string {
  const entries = new URLSearchParams(query);
  for (const [name, words] of Object.entries(changes)) {
    if (words === null) entries.delete(name);
    else entries.set(name, words);
  }
  const written = [...entries].map(([name, words]) => `${write(name)}=${write(words)}`);
  return written.length > 0 ? `?${written.join('&')}` : '';
}

/** What an address chooses of several things; the first one when it says nothing, or nothing that is known. */
export function chosenOf<const T extends string>(choices: readonly [T, ...T[]], words: string | null): T {
  return choices.find((choice) => choice === words) ?? choices[0];
}
