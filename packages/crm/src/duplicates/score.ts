import type { StoredRecord } from '../records/record.ts';
import type { Compared } from './compared.ts';

/** How often two records agree in a property by chance, by its path; what is missing goes by the property's kind. */
export type Chances = ReadonlyMap<string, number>;

/** What a record says of each property, by its path. */
export type Said = ReadonlyMap<string, readonly string[]>;

/** What a record says, of what is compared. */
export const said = (compared: readonly Compared[], record: StoredRecord): Said =>
  new Map(compared.map(({ path, read }) => [path, read(record)]));

/** What a pair's agreement says, in bits (log-odds to the base of two), and what every property adds to it. */
export interface PairScore {
  readonly bits: number;
  /** Of one title, and nothing is known that differs. */
  readonly isNamesake: boolean;
  readonly parts: Readonly<Record<string, number>>;
}

/** Values less alike than this are two different ones. */
const leastAlike = 0.7;
/** However rare a value is: so seldom two different things still share it, by a mistake, a family or an office. */
const leastChance = 1 / 50_000;
/** Titles as alike as this are one title, with a slip. */
const nearlySame = 0.9;
/** A workspace with fewer records is taken for one of so many: what is rare among twelve is not rare. */
const fewest = 1024;

/**
 * How likely two records are the same thing, by the model of Fellegi and Sunter: each property in which both say something adds
 * log2(m / u) where they agree and log2((1 − m) / (1 − u)) where they do not, and what lies between where they are alike, in
 * proportion (Winkler). m is shipped, by kind; u is counted among the records themselves. From the sum goes what they begin with:
 * a record has about one other that is the same, among all of them. Where names repeat, a name alone does not outweigh that: such
 * pairs are told as namesakes.
 * @param count how many records there are of the object
 * @returns bits above zero where they are more likely the same than not: the odds are 2^bits
 * @see https://doi.org/10.1080/01621459.1969.10501049 (Fellegi and Sunter, 1969)
 * @see https://files.eric.ed.gov/fulltext/ED325505.pdf (Winkler, 1990)
 */
export function scorePair(
  compared: readonly Compared[],
  chances: Chances,
  count: number,
  [one, other]: readonly [Said, Said],
): PairScore {
  const parts: Record<string, number> = {};
  let bits = -Math.log2(Math.max(count, fewest));
  let related = 0;
  let isOneTitle = false;
  for (const property of compared) {
    const values = one.get(property.path) ?? [];
    const others = other.get(property.path) ?? [];
    if (values.length === 0 || others.length === 0) continue;
    const alike = likeness(property, values, others);
    if (property.is === 'title') isOneTitle = alike >= nearlySame;
    const part = bitsOf(property, chances, alike);
    // Deals of one company share its people as well: what records belong to speaks for them once.
    const told = property.field.type === 'relation' && part > 0 ? Math.max(0, part - related) : part;
    if (property.field.type === 'relation') related = Math.max(related, part);
    parts[property.path] = Math.round(told * 100) / 100;
    bits += told;
  }
  const isContradicted = Object.values(parts).some((part) => part < 0);
  return { bits, parts, isNamesake: isOneTitle && !isContradicted };
}

/** The most alike two of several values are. */
function likeness({ kind: { alike } }: Compared, values: readonly string[], others: readonly string[]): number {
  if (values.some((value) => others.includes(value))) return 1;
  if (!alike) return 0;
  return Math.max(...values.flatMap((value) => others.map((against) => alike(value, against))));
}

function bitsOf({ kind, path }: Compared, chances: Chances, likeness: number): number {
  const chance = Math.max(chances.get(path) ?? kind.chance, leastChance);
  const agree = Math.log2(kind.sure / chance);
  const differ = Math.log2((1 - kind.sure) / (1 - chance));
  const share = Math.max(0, (likeness - leastAlike) / (1 - leastAlike));
  // What everyone shares, such as the only country there is, says nothing either way.
  return agree <= differ ? 0 : differ + (agree - differ) * share;
}

/** The probability that odds of so many bits stand for. */
export const probabilityOf = (bits: number): number => 1 / (1 + 2 ** -bits);
