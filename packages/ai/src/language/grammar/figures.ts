import type { Aggregate, Sort } from '../understanding.ts';
import { dearer, either, optional, type Rule, sequence, turn } from './parser.ts';
import { named, type Place, type Scope } from './scope.ts';
import { literal, maybe, number, word } from './terminals.ts';

/** What a question asks for beyond conditions. */
export type Figure =
  | { readonly kind: 'aggregate'; readonly aggregate: Aggregate; readonly words: string }
  | { readonly kind: 'limit'; readonly limit: number; readonly top?: boolean }
  | { readonly kind: 'sort'; readonly sort: Sort; readonly words: string; readonly superlative: boolean }
  | { readonly kind: 'by'; readonly place: Place; readonly descending?: boolean; readonly only?: 'sort' | 'group' };

/** Reads how many, how much, how far apart and in which order. */
export const figure = (scope: Scope): Rule<Figure> =>
  either<Figure>(aggregate(scope), limit(scope), superlative(scope), by(scope));

const numericPlace = (scope: Scope): Place | undefined => {
  const shown = scope.own.filter(({ field }) => !field.minor);
  const [money, otherMoney] = shown.filter(({ field }) => field.kind === 'money');
  if (money && !otherMoney) return money;
  const [only, another] = shown.filter(({ field }) => field.kind === 'number' || field.kind === 'money');
  return another ? undefined : only;
};

const aggregates = [
  ['total', 'sum', 'total'],
  ['average', 'average', 'average'],
  ['maximum', 'maximum', 'highest'],
  ['minimum', 'minimum', 'lowest'],
] as const;

function aggregate(scope: Scope): Rule<Figure> {
  const { text } = scope;
  const numeric = named(scope, 'number', 'percent', 'money');
  const of = (kind: 'sum' | 'average' | 'minimum' | 'maximum', place: Place | undefined, said: string) =>
    place && !place.via
      ? { kind: 'aggregate' as const, aggregate: { kind, field: place.path }, words: `the ${said} ${place.words}` }
      : undefined;
  const fields = aggregates.map(([name, kind, said]) =>
    turn(sequence(word(text, name), maybe(text, 'the'), numeric, maybe(text, 'of')), ([, , place]) =>
      of(kind, place, said),
    ),
  );
  const implied = aggregates.slice(0, 2).map(([name, kind, said]) =>
    dearer(
      turn(word(text, name), () => of(kind, numericPlace(scope), said)),
      0.2,
    ),
  );
  return either<Figure>(
    turn(word(text, 'howMany'), () => ({ kind: 'aggregate', aggregate: { kind: 'count' }, words: 'how many' })),
    turn(word(text, 'howMuch'), () => of('sum', numericPlace(scope), 'total')),
    ...fields,
    ...implied,
  );
}

const maxLimit = 200;

function limit(scope: Scope): Rule<Figure> {
  const { text } = scope;
  const count = turn(number(text), ({ value, percent, currency }) =>
    Number.isInteger(value) && value >= 1 && value <= maxLimit && !percent && !currency ? value : undefined,
  );
  return either<Figure>(
    turn(sequence(word(text, 'top'), count), ([, value]) => ({ kind: 'limit', limit: value, top: true })),
    turn(sequence(word(text, 'bottom'), count), ([, value]) => ({ kind: 'limit', limit: value, top: false })),
    turn(sequence(literal(text, 'first'), count), ([, value]) => ({ kind: 'limit', limit: value })),
    dearer(
      turn(count, (value) => ({ kind: 'limit', limit: value })),
      0.3,
    ),
  );
}

/** "Biggest", "newest": the order, without the name of what it goes by. */
function superlative(scope: Scope): Rule<Figure> {
  const { text } = scope;
  const order = (path: string | undefined, direction: 'asc' | 'desc', words: string): Figure | undefined =>
    path === undefined ? undefined : { kind: 'sort', sort: { field: path, direction }, words, superlative: true };
  const amount = numericPlace(scope)?.path;
  const date = scope.own.find(({ path, field }) => path === scope.object.mainDate && field.past)?.path ?? 'createdAt';
  const known = scope.own.some(({ path }) => path === date) ? date : undefined;
  return either(
    turn(word(text, 'largest'), () => order(amount, 'desc', 'largest first')),
    turn(word(text, 'smallest'), () => order(amount, 'asc', 'smallest first')),
    turn(word(text, 'newest'), () => order(known, 'desc', 'newest first')),
    turn(word(text, 'oldest'), () => order(known, 'asc', 'oldest first')),
  );
}

/** "By amount": an order, or what a figure is told apart by; which of the two, the rest of the question decides. */
function by(scope: Scope): Rule<Figure> {
  const { text } = scope;
  const mark = optional(literal(text, ',', '('));
  const direction = optional(
    either(
      turn(word(text, 'ascending'), () => false),
      turn(word(text, 'descending'), () => true),
    ),
  );
  const how = either<'sort' | 'group' | 'either'>(
    turn(word(text, 'sortedBy'), () => 'sort'),
    turn(word(text, 'groupedBy'), () => 'group'),
    turn(literal(text, 'by'), () => 'either'),
  );
  return turn(
    sequence(how, maybe(text, 'the'), named(scope), optional(turn(sequence(mark, direction), ([, way]) => way))),
    ([only, , place, descending]): Figure => ({
      kind: 'by',
      place,
      ...(descending !== undefined && { descending }),
      ...(only !== 'either' && { only }),
    }),
  );
}
