const alsoKnownAs = [
  'usa',
  'uk',
  'u.s.a.',
  'u.s.',
  'united states of america',
  'great britain',
  'england',
  'scotland',
  'wales',
  'holland',
  'deutschland',
  'österreich',
  'schweiz',
  'españa',
  'italia',
];
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');
let names: ReadonlySet<string> | undefined;

/** Whether the text names a country: by its English name, its ISO 3166 code or another name in common use. */
export function isCountry(text: string): boolean {
  names ??= countryNames();
  return names.has(text.toLowerCase());
}

function countryNames(): ReadonlySet<string> {
  const english = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const known = letters.flatMap((first) =>
    letters.flatMap((second) => {
      const name = english.of(first + second);
      return name ? [name.toLowerCase(), (first + second).toLowerCase()] : [];
    }),
  );
  return new Set([...known, ...alsoKnownAs]);
}
