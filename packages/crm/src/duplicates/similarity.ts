import { distance } from 'fastest-levenshtein';

/** Words that say what kind of company it is, and nothing of which. */
const forms = new Set(
  'inc incorporated ltd limited llc llp lp plc corp corporation co company gmbh ag kg se sa sas sarl srl spa bv nv oy ab as aps the'.split(
    ' ',
  ),
);
/** Words alike by less than this are two different ones. */
const leastAlike = 0.6;
/** How alike an initial is to a word that it begins. */
const initialAlike = 0.9;

/** The words of a text in lower case, without accents and punctuation. */
export function wordsOf(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The words of a name, less what says no more than "company"; of a name that says nothing else, all of them. */
export function nameWords(text: string): string[] {
  const words = wordsOf(text);
  const telling = words.filter((word) => !forms.has(word));
  return telling.length > 0 ? telling : words;
}

/** One minus the edits between two texts over the length of the longer one: 1 for equal ones, 0 for nothing in common. */
export function editSimilarity(one: string, other: string): number {
  if (one === other) return 1;
  const longer = Math.max(one.length, other.length);
  return longer === 0 ? 1 : 1 - distance(one, other) / longer;
}

/**
 * How alike two sets of words are, from 0 to 1, whatever their order: each word is paired with the most alike one that is left, and
 * counts by its length (a symmetric Monge-Elkan measure). Words that were written as one, or apart, are alike as well.
 * @see https://cdn.aaai.org/KDD/1996/KDD96-044.pdf (Monge and Elkan, 1996)
 */
export function wordSimilarity(one: readonly string[], other: readonly string[]): number {
  const together = editSimilarity(one.join(''), other.join(''));
  if (together === 1) return 1;
  const pairs = one.flatMap((word, at) =>
    other.map((against, to) => ({ at, to, alike: wordAlike(word, against), length: word.length + against.length })),
  );
  const [used, met] = [new Set<number>(), new Set<number>()];
  let sum = 0;
  for (const { at, to, alike, length } of pairs.sort((a, b) => b.alike - a.alike || b.length - a.length)) {
    if (alike < leastAlike) break;
    if (used.has(at) || met.has(to)) continue;
    used.add(at);
    met.add(to);
    sum += alike * length;
  }
  const total = [...one, ...other].reduce((length, word) => length + word.length, 0);
  return Math.max(together, sum / total);
}

/** The same for names, in which another number is another thing: "Renewal 2025" is not "Renewal 2026". */
export function nameSimilarity(one: string, other: string): number {
  const numbers = (name: string) => name.split(' ').filter((word) => /^\d+$/.test(word));
  if (numbers(one).toSorted().join(' ') !== numbers(other).toSorted().join(' ')) return 0;
  return wordSimilarity(one.split(' '), other.split(' '));
}

function wordAlike(word: string, against: string): number {
  const [short, long] = word.length < against.length ? [word, against] : [against, word];
  if (short.length === 1 && long.length > 1) return long.startsWith(short) ? initialAlike : 0;
  return editSimilarity(word, against);
}

/**
 * How alike two e-mail addresses are: by their first parts at the same domain. Elsewhere the first part is just the name; with
 * another number it is another's.
 */
export function emailSimilarity(one: string, other: string): number {
  if (one === other) return 1;
  const [local = '', domain] = one.split('@');
  const [otherLocal = '', otherDomain] = other.split('@');
  if (domain !== otherDomain || numbersIn(local) !== numbersIn(otherLocal)) return 0;
  return editSimilarity(local, otherLocal);
}

const numbersIn = (text: string): string => (text.match(/\d+/g) ?? []).join(' ');
