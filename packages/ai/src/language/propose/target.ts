import { entriesAt, type Text, wordsBetween } from '../lexicon/text.ts';
import type { Target, Unclear, Unknown } from '../understanding.ts';
import { refusedQuestion } from '../unknown.ts';
import type { Host, NamedRecord } from '../vocabulary.ts';

/** A part of an order, in tokens; the last is not included. */
export interface Part {
  readonly from: number;
  readonly until: number;
}

export type Found = { readonly target: Target } | { readonly refused: Unclear | Unknown };

const articles = new Set(['the', 'a', 'an', 'my', 'our', 'this', 'that', 'his', 'her']);

/** Without the articles before it and the marks around it. */
export function trimmed({ tokens }: Text, { from, until }: Part): Part {
  let [start, end] = [from, until];
  while (start < end && (articles.has(tokens[start]?.folded ?? '') || tokens[start]?.text === ',')) start += 1;
  while (end > start && ['.', '!', '?', ',', ':', "'s"].includes(tokens[end - 1]?.folded ?? '')) end -= 1;
  return { from: start, until: end };
}

/** The object that a noun at either end names, and what is left of the words: "deal X", "the X deal". */
function parted(text: Text, part: Part): { part: Part; object?: string } {
  const whole = trimmed(text, part);
  for (const { value, end } of entriesAt(text, whole.from, 'object')) {
    if (end < whole.until) return { part: { from: end, until: whole.until }, object: value.object };
  }
  for (let at = whole.from + 1; at < whole.until; at++) {
    const noun = entriesAt(text, at, 'object').find(({ end }) => end === whole.until);
    if (noun) return { part: { from: whole.from, until: at }, object: noun.value.object };
  }
  return { part: whole };
}

/**
 * Finds the one record that a part of an order names, of the objects that it can be about. A record that is called
 * exactly so stands before others; of several objects the first in the vocabulary's order counts.
 */
export async function findTarget(
  text: Text,
  host: Host,
  part: Part,
  mayBe: (object: string) => boolean = () => true,
): Promise<Found> {
  const { part: rest, object: noun } = parted(text, part);
  const whole = trimmed(text, part);
  const pointed = whole.until === whole.from + 1 ? text.tokens[whole.from]?.record : undefined;
  if (pointed && mayBe(pointed.object)) return { target: pointed };
  if (pointed) return { refused: refusedQuestion(text.vocabulary, `That cannot be done with ${pointed.title}.`) };
  const names = [wordsBetween(text, whole.from, whole.until), wordsBetween(text, rest.from, rest.until)];
  if (!names[0]) return { refused: refusedQuestion(text.vocabulary, 'Say which record you mean.') };
  const [byWhole = [], byRest = []] = await host.resolveNames(names);
  const records = (found: typeof byWhole) =>
    found.filter((one): one is NamedRecord => one.kind === 'record' && mayBe(one.object));
  const candidates = records(byWhole).length
    ? records(byWhole)
    : records(byRest).filter(({ object }) => !noun || object === noun);
  const chosen = choose(text, names[records(byWhole).length ? 0 : 1] ?? '', candidates);
  const [target, another] = chosen;
  if (!target) return { refused: refusedQuestion(text.vocabulary, `I find no record called "${names[0]}".`) };
  if (!another) return { target: { object: target.object, id: target.id, title: target.title } };
  const choices = chosen.slice(0, 10).map(({ object, id, title }) => ({ label: title, record: { object, id, title } }));
  return { refused: { kind: 'unclear', message: `Several records are called "${names[0]}". Which one?`, choices } };
}

function choose({ vocabulary }: Text, name: string, candidates: readonly NamedRecord[]): readonly NamedRecord[] {
  const exact = candidates.filter(({ title }) => title.toLowerCase() === name.toLowerCase());
  const left = exact.length ? exact : candidates;
  for (const { key } of vocabulary.objects) {
    const of = left.filter(({ object }) => object === key);
    if (of.length) return of;
  }
  return [];
}
