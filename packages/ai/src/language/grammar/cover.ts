import type { Condition } from '../find/condition.ts';
import { entriesAt, grammarAt, type Text } from '../lexicon/text.ts';
import type { GrammarWord } from '../lexicon/words.ts';
import { calendar } from './conditions/calendar.ts';
import { choice } from './conditions/choice.ts';
import { comparison } from './conditions/comparison.ts';
import { type Far, far } from './conditions/far.ts';
import { person } from './conditions/person.ts';
import { related } from './conditions/related.ts';
import { emptiness, phrase, truth } from './conditions/simple.ts';
import { textual } from './conditions/text.ts';
import { type Figure, figure } from './figures.ts';
import { either, type Rule } from './parser.ts';
import type { Scope } from './scope.ts';

/** What a part of the question is. */
export type Meaning =
  | { readonly kind: 'filler' | 'and' | 'or' | 'not' | 'unknown' }
  | { readonly kind: 'head'; readonly plural: boolean }
  | { readonly kind: 'condition'; readonly condition: Condition }
  | { readonly kind: 'far'; readonly far: Far }
  | { readonly kind: 'figure'; readonly figure: Figure };

export interface Part {
  readonly meaning: Meaning;
  /** Tokens, the last not included. */
  readonly from: number;
  readonly until: number;
}
export interface Cover {
  readonly parts: readonly Part[];
  readonly cost: number;
}

/** A word that is not understood costs more than any way of understanding it. */
export const unknownCost = 100;

/**
 * Reads a whole question about one object: the cheapest way to part it into things that mean something. Nothing is
 * left out: a word that nobody understands is a part of its own.
 * @param headed whether the object's noun stands in the question, and must be read as what is asked for
 */
export function cover(scope: Scope, headed: boolean): Cover {
  const { length } = scope.text.tokens;
  const readings = meanings(scope);
  const empty = (): (Cover | undefined)[] => [undefined, undefined];
  const best: (Cover | undefined)[][] = Array.from({ length: length + 1 }, empty);
  best[0] = [{ parts: [], cost: 0 }, undefined];
  for (let at = 0; at < length; at++) {
    for (const { value: meaning, end, cost } of readings(at)) {
      for (const heads of [0, 1]) {
        const before = best[at]?.[heads];
        const after = heads + (meaning.kind === 'head' ? 1 : 0);
        const there = best[end];
        if (!before || !there || after > (headed ? 1 : 0)) continue;
        const total = before.cost + cost;
        if (total >= (there[after]?.cost ?? Number.POSITIVE_INFINITY)) continue;
        there[after] = { parts: [...before.parts, { meaning, from: at, until: end }], cost: total };
      }
    }
  }
  return best[length]?.[headed ? 1 : 0] ?? { parts: [], cost: Number.POSITIVE_INFINITY };
}

function meanings(scope: Scope): Rule<Meaning> {
  const conditions = either<Condition>(
    choice(scope),
    comparison(scope),
    calendar(scope),
    textual(scope),
    person(scope),
    related(scope),
    emptiness(scope),
    truth(scope),
    phrase(scope),
  );
  const behind = far(scope);
  const figures = figure(scope);
  return (at) => [
    ...conditions(at).map(({ value, end, cost }) => ({
      value: { kind: 'condition' as const, condition: value },
      end,
      cost: cost + 1,
    })),
    ...behind(at).map(({ value, end, cost }) => ({ value: { kind: 'far' as const, far: value }, end, cost: cost + 1 })),
    ...figures(at).map(({ value, end, cost }) => ({
      value: { kind: 'figure' as const, figure: value },
      end,
      cost: cost + 1,
    })),
    ...heads(scope, at),
    ...plain(scope.text, at),
  ];
}

const heads = ({ text, object }: Scope, at: number) =>
  entriesAt(text, at, 'object')
    .filter(({ value }) => value.object === object.key)
    .map(({ value, end }) => ({ value: { kind: 'head' as const, plural: value.plural }, end, cost: 0.5 }));

const connectives: readonly (readonly [GrammarWord, Meaning, number])[] = [
  ['filler', { kind: 'filler' }, 0.5],
  ['courtesy', { kind: 'filler' }, 0.8],
  ['comma', { kind: 'and' }, 0.4],
  ['and', { kind: 'and' }, 0.4],
  ['but', { kind: 'and' }, 0.4],
  ['or', { kind: 'or' }, 0.4],
  ['not', { kind: 'not' }, 0.6],
];

function* plain(text: Text, at: number) {
  for (const [name, value, cost] of connectives) {
    for (const end of grammarAt(text, at, name)) yield { value, end, cost };
  }
  const token = text.tokens[at];
  const closes = token?.kind === 'sign' && '.?!:()'.includes(token.text);
  yield {
    value: { kind: closes ? ('filler' as const) : ('unknown' as const) },
    end: at + 1,
    cost: closes ? 0.1 : unknownCost,
  };
}
