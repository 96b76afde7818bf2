/** A name as it is compared: case, accents, spaces and punctuation aside. What has no letter or digit stays as it is. */
export function fold(text: string): string {
  const folded = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
  return folded || text.trim();
}

/** The words of a column's or field's name: `email_work` and `emailWork` → `email`, `work`. */
export const wordsOf = (name: string): string[] =>
  name
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replace(/e[-\s]mail/g, 'email')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
