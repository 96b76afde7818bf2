import type { Condition } from '../../find/condition.ts';
import { freeWords, values } from '../names.ts';
import { dearer, either, listOf, type Match, type Rule, sequence, spread, turn } from '../parser.ts';
import { named, onlyPlace, type Place, type Scope } from '../scope.ts';
import { maybe, word } from '../terminals.ts';
import { is, isOneOf } from './build.ts';
import { copula, having, listMark } from './connectives.ts';

/** Text: "job title contains manager", "industry is Retail", "in retail", "called Northwind". */
export const textual = (scope: Scope): Rule<Condition> =>
  either(spelt(scope), searched(scope), called(scope), dearer(knownValue(scope), 0.05));

/** One value of a named field: as the host spells it where it knows it, else as it was written. */
function wordsFor(scope: Scope, place: Place): Rule<{ value: string; label: string }> {
  const known = spread(values(scope.text), (found) =>
    found
      .filter(({ object, path }) => object === place.object && path === place.field.path)
      .map(({ value }) => ({ value, label: `"${value}"` })),
  );
  return either(
    known,
    dearer(
      turn(freeWords(scope.text), ({ words }) => ({ value: words, label: `"${words}"` })),
      0.1,
    ),
  );
}

/** Goes on with a rule that depends on the place that was read. */
function afterPlace<T>(before: Rule<Place>, next: (place: Place) => Rule<T>): Rule<T> {
  return (at) =>
    before(at).flatMap(({ value, end, cost }) =>
      next(value)(end).map((match): Match<T> => ({ ...match, cost: cost + match.cost })),
    );
}

function spelt(scope: Scope): Rule<Condition> {
  const { text } = scope;
  const field = turn(sequence(having(text), named(scope, 'text', 'values')), ([, place]) => place);
  return afterPlace(field, (place) => {
    const list = listOf(wordsFor(scope, place), listMark(text));
    const told = turn(sequence(copula(text), list), ([denied, chosen]) => isOneOf(place, chosen, denied));
    const untold = turn(list, (chosen) => isOneOf(place, chosen));
    return either(told, dearer(untold, 0.4));
  });
}

const searches = [
  ['contains', 'contains', 'contains'],
  ['notContains', 'notContains', 'does not contain'],
  ['startsWith', 'startsWith', 'starts with'],
] as const;

function searched(scope: Scope): Rule<Condition> {
  const { text } = scope;
  const field = turn(
    sequence(having(text), named(scope, 'text', 'values', 'place', 'document'), maybe(text, 'is')),
    ([, place]) => place,
  );
  return afterPlace(field, (place) =>
    either(
      ...searches.map(([name, operator, said]) =>
        turn(sequence(word(text, name), freeWords(text)), ([, { words }]) =>
          is(place, { [operator]: words }, `${said} "${words}"`),
        ),
      ),
    ),
  );
}

function called(scope: Scope): Rule<Condition> {
  const { text } = scope;
  const title = scope.own.find(({ path }) => path === scope.object.title);
  return turn(
    sequence(word(text, 'called'), freeWords(text)),
    ([, { words }]) => title && is(title, { contains: words }, `contains "${words}"`),
  );
}

/** A value without its field's name, which the host has found: "in retail", "from Lisbon", "because of price". */
function knownValue(scope: Scope): Rule<Condition> {
  const { text } = scope;
  const one: Rule<{ place: Place; value: string }> = (at) =>
    values(text)(at).flatMap(({ value: found, end }) =>
      found.flatMap(({ object, path, value }) => {
        const own = object === scope.object.key ? scope.own.filter((place) => place.path === path) : [];
        const places = own.length ? own : onlyPlace(scope, object, path);
        return places.map((place) => ({ value: { place, value }, end, cost: place.via ? 0.4 : 0 }));
      }),
    );
  const list = listOf(one, listMark(text));
  const tail = either<unknown>(named(scope, 'text'), (at) => [{ value: undefined, end: at, cost: 0 }]);
  return turn(sequence(maybe(text, 'in'), maybe(text, 'the'), list, tail), ([, , chosen]) => {
    const place = chosen[0]?.place;
    if (!place || chosen.some((other) => other.place.path !== place.path)) return undefined;
    return isOneOf(
      place,
      chosen.map(({ value }) => ({ value, label: `"${value}"` })),
    );
  });
}
