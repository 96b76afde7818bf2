import type { Condition } from '../../find/condition.ts';
import type { Text } from '../../lexicon/text.ts';
import { dearer, either, listOf, optional, type Rule, sequence, turn } from '../parser.ts';
import { named, type Scope } from '../scope.ts';
import { entry, literal, maybe, word } from '../terminals.ts';
import { is, isOneOf } from './build.ts';
import { copula, having, listMark } from './connectives.ts';

/** People of the team: "my", "Mina's", "assigned to me or Max", "unassigned", "account manager is Mina". */
export function person(scope: Scope): Rule<Condition> {
  const { text } = scope;
  const owner = scope.own.find(({ path }) => path === scope.object.owner);
  const list = listOf(someone(text), listMark(text));
  const namedOne = sequence(having(text), named(scope, 'person'), optional(copula(text)), maybe(text, 'ownedBy'), list);
  const ofNamed = turn(namedOne, ([, place, denied = false, , chosen]) => isOneOf(place, chosen, denied));
  if (!owner) return ofNamed;
  const mine = { value: 'me', label: 'you' };
  return either(
    ofNamed,
    turn(word(text, 'my'), () => isOneOf(owner, [mine])),
    turn(sequence(word(text, 'ownedBy'), list), ([, chosen]) => isOneOf(owner, chosen)),
    turn(sequence(list, literal(text, "'s")), ([chosen]) => isOneOf(owner, chosen)),
    dearer(
      turn(list, (chosen) => (chosen.some(({ value }) => value === 'me') ? undefined : isOneOf(owner, chosen))),
      0.5,
    ),
    turn(word(text, 'unowned'), () => is(owner, { empty: true }, 'is empty')),
  );
}

function someone(text: Text): Rule<{ value: string; label: string }> {
  const me = turn(word(text, 'me'), () => ({ value: 'me', label: 'you' }));
  const member = turn(entry(text, 'person'), ({ id }) => {
    const found = text.vocabulary.people.find((one) => one.id === id);
    return found && { value: id, label: found.name };
  });
  return either(me, alone(member));
}

/** A first name that several people have means none of them. */
function alone<T extends { value: string }>(rule: Rule<T>): Rule<T> {
  return (at) => {
    const matches = rule(at);
    return matches.filter(
      ({ end, value }) => !matches.some((other) => other.end === end && other.value.value !== value.value),
    );
  };
}
