import type { Condition } from '../../find/condition.ts';
import type { Place } from '../scope.ts';

/** A condition on a place, where its field has the operators; undefined where it has not. */
export function is(
  place: Place,
  operators: Readonly<Record<string, unknown>>,
  words: string,
): Extract<Condition, { kind: 'is' }> | undefined {
  const has = Object.keys(operators).every((operator) => place.field.operators.includes(operator));
  return has ? { kind: 'is', path: place.path, operators, words: `${place.words} ${words}` } : undefined;
}

/** "Is A", or "is A or B"; or the opposite. A set has one of them, or none. The values stand in the filter, the labels in the reading. */
export function isOneOf(
  place: Place,
  chosen: readonly { readonly value: unknown; readonly label: string }[],
  negative = false,
): Extract<Condition, { kind: 'is' }> | undefined {
  const distinct = [...new Map(chosen.map((one) => [one.value, one])).values()];
  const words = `${negative ? 'is not' : 'is'} ${orList(distinct.map(({ label }) => label))}`;
  const [first] = distinct;
  if (!first) return undefined;
  if (place.field.kind === 'choices' || place.field.kind === 'linked') {
    const labels = orList(distinct.map(({ label }) => label));
    return is(
      place,
      { [negative ? 'hasNone' : 'hasAny']: distinct.map(({ value }) => value) },
      `${negative ? 'has none of' : 'has'} ${labels}`,
    );
  }
  if (distinct.length === 1) return is(place, { [negative ? 'ne' : 'eq']: first.value }, words);
  return is(place, { [negative ? 'notIn' : 'in']: distinct.map(({ value }) => value) }, words);
}

export function orList(words: readonly string[], last = 'or'): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}
