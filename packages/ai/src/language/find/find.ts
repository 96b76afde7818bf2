import { type Cover, cover, unknownCost } from '../grammar/cover.ts';
import { objectByKey, type Scope, scopeOf } from '../grammar/scope.ts';
import { entriesAt, type Text, wordsBetween } from '../lexicon/text.ts';
import type { Find, Span, Unclear, Unknown } from '../understanding.ts';
import { notUnderstood } from '../unknown.ts';
import type { VocabularyObject } from '../vocabulary.ts';
import { assemble, leaves } from './assemble.ts';
import { sayCondition, toFilter } from './condition.ts';
import { type Asked, askedOf } from './figures.ts';

/** Two readings whose costs are as near as this are equally likely. */
const tie = 0.35;

interface Reading {
  readonly scope: Scope;
  readonly cover: Cover;
}

/** Reads a question for records: of every object that it may be about, the reading that leaves nothing out. */
export function readFind(text: Text): Find | Unclear | Unknown {
  const readings = objectsIn(text)
    .map(({ object, headed }): Reading => {
      const scope = scopeOf(text, object);
      return { scope, cover: cover(scope, headed) };
    })
    .toSorted((one, other) => one.cover.cost - other.cover.cost);
  const [best, second] = readings;
  if (!best || best.cover.cost >= unknownCost) return notUnderstood(text, best ? unknownParts(best) : []);
  const says = best.cover.parts.some(
    ({ meaning }) =>
      meaning.kind === 'condition' ||
      meaning.kind === 'head' ||
      // A field says whose records are meant: "top 10 by amount".
      (meaning.kind === 'figure' && meaning.figure.kind === 'by'),
  );
  if (!says) return notUnderstood(text, []);
  if (second && second.cover.cost - best.cover.cost < tie) {
    const likely = readings.filter(({ cover: { cost } }) => cost - best.cover.cost < tie);
    return whichObject(text, likely);
  }
  return interpret(text, best);
}

function interpret(text: Text, { scope, cover: found }: Reading): Find | Unclear | Unknown {
  const condition = assemble(found);
  const asked = askedOf(scope, found);
  const said = condition === 'broken' ? [] : leaves(condition);
  const vague = found.parts.filter(
    ({ meaning }) =>
      meaning.kind === 'far' &&
      !meaning.far.condition &&
      !said.some(({ path }) => path.startsWith(`${meaning.far.via}.`)),
  );
  if (condition === 'broken' || !asked || vague.length) {
    const joins = found.parts.filter(({ meaning }) => meaning.kind === 'or' || meaning.kind === 'not');
    return notUnderstood(text, vague.length ? vague : joins);
  }
  const rivals = said.find((one) => one.rivals)?.rivals;
  if (rivals) {
    const choices = rivals.map((meaning) => ({
      label: meaning,
      question: `${scope.object.plural.toLowerCase()} where ${meaning}`,
    }));
    return { kind: 'unclear', message: `Do you mean ${rivals.join(', or ')}?`, choices };
  }
  const filter = condition && toFilter(condition);
  const spans = (isUsed: boolean): Span[] =>
    found.parts
      .filter(({ meaning }) => (meaning.kind !== 'filler') === isUsed)
      .map(({ from, until }) => ({ start: text.tokens[from]?.start ?? 0, end: text.tokens[until - 1]?.end ?? 0 }));
  return {
    kind: 'find',
    object: scope.object.key,
    ...(filter && { filter }),
    sort: asked.sort,
    ...(asked.limit !== undefined && { limit: asked.limit }),
    aggregate: asked.aggregate,
    ...(asked.group !== undefined && { group: asked.group }),
    reading: sayReading(text, scope.object, condition && sayCondition(condition), asked),
    used: spans(true),
    ignored: spans(false),
    corrections: [...text.corrections.values()],
  };
}

function sayReading(text: Text, object: VocabularyObject, condition: string | undefined, asked: Asked): string {
  const nouns = object.plural.toLowerCase();
  const subject = asked.before
    ? `${asked.before[0]?.toUpperCase()}${asked.before.slice(1)} ${asked.aggregate.kind === 'count' ? '' : 'of '}${nouns}`
    : object.plural;
  const parts = [condition ? `${subject} where ${condition}` : subject, ...asked.after];
  const corrections = [...text.corrections.values()].map(({ from, to }) => `"${from}" read as "${to}"`);
  return `${parts.join(', ')}${corrections.length ? ` (${corrections.join(', ')})` : ''}`;
}

/** The objects whose nouns stand in the question; where none does, every object that people keep records of. */
function objectsIn(text: Text): { object: VocabularyObject; headed: boolean }[] {
  const keys = [...text.tokens.keys()].flatMap((at) => entriesAt(text, at, 'object').map(({ value }) => value.object));
  const headed = [...new Set(keys)].flatMap((key) => {
    const object = objectByKey(text, key);
    return object ? [{ object, headed: true }] : [];
  });
  if (headed.length) return headed;
  return text.vocabulary.objects.filter(({ setting }) => !setting).map((object) => ({ object, headed: false }));
}

const unknownParts = ({ cover: { parts } }: Reading) => parts.filter(({ meaning }) => meaning.kind === 'unknown');

function whichObject(text: Text, likely: readonly Reading[]): Find | Unclear | Unknown {
  const found = likely.map((reading) => ({ reading, result: interpret(text, reading) }));
  const finds = found.flatMap(({ result }) => (result.kind === 'find' ? [result] : []));
  const [only, another] = finds;
  if (!only) return found[0]?.result ?? notUnderstood(text, []);
  if (!another) return only;
  const whole = wordsBetween(text, 0, text.tokens.length);
  return {
    kind: 'unclear',
    message: `"${whole}" could be about several things. Which do you mean?`,
    choices: finds.map(({ object, reading }) => ({
      label: reading,
      question: `${objectByKey(text, object)?.plural.toLowerCase()} ${whole}`,
    })),
  };
}
