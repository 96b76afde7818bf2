import { entriesAt, grammarAt, knownTokens, longestName, type Text, wordsBetween } from '../lexicon/text.ts';
import type { Host, NameCandidate } from '../vocabulary.ts';

/** The most texts that the host is asked about in one question. */
const most = 40;

/**
 * Looks up what the vocabulary does not know: words that stand together and may name a record or a value. The host is
 * asked once, about the longest first.
 */
export async function withNames(text: Text, host: Host): Promise<Text> {
  const spans = nameRuns(text).slice(0, most);
  if (spans.length === 0) return text;
  const found = await host.resolveNames(spans.map(([from, until]) => wordsBetween(text, from, until)));
  const names = new Map<string, readonly NameCandidate[]>();
  for (const [index, [from, until]] of spans.entries()) {
    const candidates = found[index] ?? [];
    if (candidates.length) names.set(`${from}:${until}`, candidates);
  }
  return { ...text, names };
}

/** Where names may stand, in tokens; the longest first. */
export function nameRuns(text: Text): (readonly [from: number, until: number])[] {
  const { tokens } = text;
  const known = knownTokens(text);
  const inGrammar = tokens.map(() => false);
  for (const at of tokens.keys()) {
    for (const end of grammarAt(text, at, 'filler')) inGrammar.fill(true, at, end);
  }
  const isName = (at: number) => {
    const token = tokens[at];
    return token !== undefined && (token.kind === 'quoted' || (token.kind !== 'sign' && !inGrammar[at]));
  };
  const isNew = (at: number) => !known[at] || tokens[at]?.kind === 'quoted' || (tokens[at]?.capital === true && at > 0);
  const spans: (readonly [number, number])[] = [];
  for (const from of tokens.keys()) {
    if (!isName(from)) continue;
    const furthest = Math.min(tokens.length, from + longestName);
    for (let until = from + 1; until <= furthest; until++) {
      if (isName(until - 1)) {
        const inside = Array.from({ length: until - from }, (_, step) => from + step);
        if (inside.some(isNew) || (until === from + 1 && mayBeValue(text, from))) spans.push([from, until]);
      } else if (!bridges(text, until - 1)) break;
    }
  }
  return spans.toSorted((one, other) => other[1] - other[0] - (one[1] - one[0]));
}

/** "Food and drink" and "Bank of Quay" are one name. */
const bridges = ({ tokens }: Text, at: number): boolean =>
  ['and', '&', 'of', 'the', '·', '-', "'s"].includes(tokens[at]?.folded ?? '');

/** The name of a field may be a value as well, where it stands after a preposition: "from the website". */
function mayBeValue(text: Text, at: number): boolean {
  const isField = entriesAt(text, at, 'field').length > 0;
  return (
    isField &&
    at > 0 &&
    [1, 2, 3].some(
      (back) => grammarAt(text, at - back, 'in').includes(at) || grammarAt(text, at - back, 'the').includes(at),
    )
  );
}
