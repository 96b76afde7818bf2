import { type Condition, negated } from '../../find/condition.ts';
import { dearer, either, listOf, type Rule, sequence, turn } from '../parser.ts';
import { named, type Place, type Scope } from '../scope.ts';
import { entry, literal, maybe, word } from '../terminals.ts';
import { is } from './build.ts';
import { having, listMark } from './connectives.ts';

/** Whether a field has a value: "without an e-mail", "with a phone", "close date is empty". */
export function emptiness(scope: Scope): Rule<Condition> {
  const { text } = scope;
  const field = turn(sequence(maybe(text, 'the'), named(scope)), ([, place]) => place);
  const fields = listOf(field, listMark(text));
  const both = listOf(field, either<unknown>(word(text, 'and'), literal(text, ',')));
  const oneOf = listOf(field, word(text, 'or'));
  const all = (places: readonly Place[], empty: boolean, kind: 'all' | 'any' = 'all'): Condition | undefined => {
    const each = places.map((place) => is(place, { empty }, empty ? 'is empty' : 'is filled in'));
    const conditions = each.filter((one) => one !== undefined);
    if (conditions.length !== places.length) return undefined;
    return conditions.length === 1 ? conditions[0] : { kind, of: conditions };
  };
  return either(
    turn(sequence(word(text, 'without'), fields), ([, places]) => all(places, true)),
    dearer(
      turn(sequence(word(text, 'with'), both), ([, places]) => all(places, false)),
      0.3,
    ),
    dearer(
      turn(sequence(word(text, 'with'), oneOf), ([, places]) => all(places, false, 'any')),
      0.3,
    ),
    turn(sequence(having(text), named(scope), maybe(text, 'is'), word(text, 'empty')), ([, place]) =>
      all([place], true),
    ),
    turn(sequence(having(text), named(scope), maybe(text, 'is'), word(text, 'filled')), ([, place]) =>
      all([place], false),
    ),
    turn(sequence(having(text), named(scope), word(text, 'isNot'), word(text, 'empty')), ([, place]) =>
      all([place], false),
    ),
    turn(sequence(having(text), named(scope), word(text, 'isNot'), word(text, 'filled')), ([, place]) =>
      all([place], true),
    ),
  );
}

/** Yes or no: "active is yes", "that are insured", "not insured". */
export function truth(scope: Scope): Rule<Condition> {
  const { text } = scope;
  const field = named(scope, 'boolean');
  const told = (place: Place, value: boolean) => is(place, { eq: value }, value ? '= yes' : '= no');
  return either(
    turn(sequence(having(text), field, maybe(text, 'is'), word(text, 'yes')), ([, place]) => told(place, true)),
    turn(sequence(having(text), field, maybe(text, 'is'), word(text, 'no')), ([, place]) => told(place, false)),
    turn(sequence(having(text), field, word(text, 'isNot'), word(text, 'yes')), ([, place]) => {
      const condition = told(place, true);
      return condition && negated(condition);
    }),
    dearer(
      turn(sequence(maybe(text, 'is'), field), ([, place]) => told(place, true)),
      0.4,
    ),
  );
}

/** Words that the object itself gives a meaning: "overdue". */
export function phrase(scope: Scope): Rule<Condition> {
  return turn(sequence(maybe(scope.text, 'is'), entry(scope.text, 'phrase')), ([, { object, index }]) => {
    const found = object === scope.object.key ? scope.object.phrases[index] : undefined;
    if (!found) return undefined;
    const of = found.conditions.map(({ path, operators }) => ({ kind: 'is' as const, path, operators, words: path }));
    return { kind: 'all', of, words: found.reading };
  });
}
