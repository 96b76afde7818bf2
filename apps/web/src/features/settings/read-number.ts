/**
 * A number as it is typed, with or without its sign; null for nothing.
 * @throws Error in words for what is no number
 */
export function readNumber(text: string): number | null {
  const digits = text.replace(/[%d\s]+$/i, '').trim();
  if (digits === '') return null;
  const number = Number(digits.replace(',', '.'));
  if (Number.isNaN(number)) throw new Error(`"${text}" is not a number.`);
  return number;
}
