/** A decimal number without loss: `digits` × 10^-`scale`. */
export interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

const multipliers: Readonly<Record<string, number>> = {
  k: 3,
  thousand: 3,
  m: 6,
  mn: 6,
  mm: 6,
  million: 6,
  b: 9,
  bn: 9,
  billion: 9,
};
const numeral = /^(-|−|\+)?([\d.,'’ ]*\d[.,]?)\s*([a-z]+)?$/i;

/**
 * Reads a number as people write it: `1,234.5`, `1.234,5`, `1 234`, `12k`, `(40)`. Where both a point and a comma
 * stand, the later one is the decimal mark; a comma alone before three digits parts thousands.
 * @param thirdDecimal whether three decimals are usual here, so that `1.234` is no doubt a little over one.
 * @returns null for what is no number, `ambiguous` where a point before three digits could be either.
 */
export function readNumeral(text: string, thirdDecimal: boolean): Decimal | 'ambiguous' | null {
  const bracketed = /^\((.+)\)$/.exec(text);
  const match = numeral.exec((bracketed?.[1] ?? text).replace(/\s+/g, ' ').trim());
  if (!match || (bracketed && match[1])) return null;
  const [, sign, body = '', word] = match;
  const power = word ? multipliers[word.toLowerCase()] : 0;
  if (power === undefined) return null;
  const parts = splitMarks(body, power > 0, thirdDecimal);
  if (parts === null || parts === 'ambiguous') return parts;
  const fraction = parts.fraction.replace(/0+$/, '');
  const digits = BigInt(parts.whole + fraction) * 10n ** BigInt(Math.max(power - fraction.length, 0));
  const negative = bracketed || (sign && sign !== '+');
  return { digits: negative ? -digits : digits, scale: Math.max(fraction.length - power, 0) };
}

/** The number nearest to a decimal. */
export const decimalToNumber = ({ digits, scale }: Decimal): number => Number(`${digits}e-${scale}`);

interface Parts {
  readonly whole: string;
  readonly fraction: string;
}

function splitMarks(body: string, multiplied: boolean, thirdDecimal: boolean): Parts | 'ambiguous' | null {
  const marks = [...body.matchAll(/[.,'’ ]/g)];
  const last = marks.at(-1);
  if (!last) return { whole: body, fraction: '' };
  const kinds = new Set(marks.map(([mark]) => mark));
  const after = body.slice(last.index + 1);
  const groupsOnly = last[0] !== '.' && last[0] !== ',';
  if (groupsOnly || (kinds.size === 1 && marks.length > 1)) return grouped(body, '');
  if (kinds.size === 1 && after.length === 3 && !multiplied && /^[1-9]\d{0,2}$/.test(body.slice(0, last.index))) {
    if (last[0] === ',') return grouped(body, '');
    if (!thirdDecimal) return 'ambiguous';
  }
  return grouped(body.slice(0, last.index), after);
}

/** Groups have three digits, or two in the Indian way, but the last always three; all are parted by one mark. */
function grouped(whole: string, fraction: string): Parts | null {
  if (whole === '' && fraction !== '') return { whole: '0', fraction };
  const shaped = /^\d+$|^\d{1,3}(?:([.,'’ ])\d{2,3})?(?:\1\d{2,3})*$/.test(whole) && /^\d+$|[.,'’ ]\d{3}$/.test(whole);
  return shaped ? { whole: whole.replace(/\D/g, ''), fraction } : null;
}
