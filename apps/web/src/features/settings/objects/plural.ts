/** The plural that an English singular suggests: "Factory order" becomes "Factory orders", "Company" "Companies". */
export function pluralOf(singular: string): string {
  const word = singular.trim();
  if (word === '') return '';
  if (/[^aeiou]y$/i.test(word)) return `${word.slice(0, -1)}ies`;
  return /(s|x|z|ch|sh)$/i.test(word) ? `${word}es` : `${word}s`;
}
