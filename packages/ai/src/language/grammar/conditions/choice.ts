import type { Condition } from '../../find/condition.ts';
import type { VocabularyOption } from '../../vocabulary.ts';
import { dearer, either, listOf, optional, type Rule, sequence, spread, turn } from '../parser.ts';
import { named, type Place, type Scope } from '../scope.ts';
import { entry, maybe, word } from '../terminals.ts';
import { is, isOneOf, orList } from './build.ts';
import { copula, having, listMark } from './connectives.ts';

interface Chosen {
  readonly place: Place;
  readonly option: VocabularyOption;
}

/** Options that are meant by their label: "open", "won or lost", "in Negotiation", "status is not Open". */
export const choice = (scope: Scope): Rule<Condition> =>
  either(namedChoice(scope), everyChoice(scope), dearer(bareChoice(scope), 0.05));

/** Reads an option of one of some places. */
const option = (scope: Scope, places: readonly Place[]): Rule<Chosen> =>
  spread(entry(scope.text, 'option'), ({ object, path, key }) =>
    places
      .filter((place) => place.object === object && place.field.path === path)
      .flatMap((place) => {
        const found = place.field.options?.find((one) => one.key === key);
        return found ? [{ place, option: found }] : [];
      }),
  );

/** A list of options of one place. Stages of several pipelines that are called alike count together. */
export function options(scope: Scope, places: readonly Place[]): Rule<{ place: Place; chosen: readonly Chosen[] }> {
  const list = listOf(alike(option(scope, places)), listMark(scope.text));
  return turn(list, (groups) => {
    const chosen = groups.flat();
    const place = chosen[0]?.place;
    return place && chosen.every((one) => one.place.path === place.path) ? { place, chosen } : undefined;
  });
}

/** What one word chooses, by place. */
function alike(one: Rule<Chosen>): Rule<readonly Chosen[]> {
  return (at) => {
    const groups = new Map<string, { chosen: Chosen[]; end: number; cost: number }>();
    for (const { value, end, cost } of one(at)) {
      const key = `${end} ${value.place.path}`;
      const group = groups.get(key) ?? { chosen: [], end, cost };
      groups.set(key, { ...group, chosen: [...group.chosen, value] });
    }
    return [...groups.values()].map(({ chosen, end, cost }) => ({ value: chosen, end, cost }));
  };
}

const toCondition = (place: Place, chosen: readonly Chosen[], negative: boolean) =>
  isOneOf(
    place,
    chosen.map(({ option: { key, label } }) => ({ value: key, label })),
    negative,
  );

const withOptions = (places: readonly Place[]) => places.filter(({ field }) => field.options);

function namedChoice(scope: Scope): Rule<Condition> {
  const { text } = scope;
  const all = withOptions([...scope.own, ...scope.far]);
  const rule = sequence(
    having(text),
    named(scope, 'choice', 'choices', 'record'),
    optional(copula(text)),
    maybe(text, 'in'),
    maybe(text, 'the'),
    options(scope, all),
  );
  return turn(rule, ([, place, negative = false, , , { place: of, chosen }]) =>
    of.path === place.path ? toCondition(of, chosen, negative) : undefined,
  );
}

/** Of a set, all that are named: "whose tags are both new and big". */
function everyChoice(scope: Scope): Rule<Condition> {
  const { text } = scope;
  const places = withOptions([...scope.own, ...scope.far]);
  const rule = sequence(
    having(text),
    named(scope, 'choices'),
    optional(copula(text)),
    word(text, 'allOf'),
    options(scope, places),
  );
  return turn(rule, ([, place, , , { place: of, chosen }]) => {
    if (of.path !== place.path) return undefined;
    const each = chosen.map(({ option: one }) => one);
    const words = `has all of ${orList(
      each.map(({ label }) => label),
      'and',
    )}`;
    return is(place, { hasAll: each.map(({ key }) => key) }, words);
  });
}

const isOfOptions = ({ field }: Place): boolean => field.kind === 'choice' || field.kind === 'choices';

/** Without the field's name: of the object's own fields, a set's option before a record that is called alike. */
function bareChoice(scope: Scope): Rule<Condition> {
  const { text } = scope;
  const own = withOptions(scope.own);
  const tail = optional(named(scope, 'choice', 'choices', 'record'));
  const negative = turn(word(text, 'neither'), () => true);
  const rule = sequence(optional(negative), maybe(text, 'in'), maybe(text, 'the'), options(scope, own), tail);
  const read = turn(rule, ([denied = false, , , { place, chosen }, after]) => {
    if (after && after.path !== place.path) return undefined;
    const condition = toCondition(place, chosen, denied);
    return condition && { condition, place };
  });
  return (at) => {
    const matches = read(at);
    return matches.flatMap(({ value: { condition, place }, end, cost }) => {
      const others = matches.filter((other) => other.end === end && other.value.place.path !== place.path);
      if (place.field.kind === 'record' && others.some(({ value }) => isOfOptions(value.place))) return [];
      const rivals = others.filter(({ value }) => value.place.field.kind === place.field.kind);
      if (rivals.length === 0) return [{ value: condition, end, cost }];
      const meanings = [condition, ...rivals.map((rival) => rival.value.condition)].map(({ words }) => words);
      return [{ value: { ...condition, rivals: meanings.toSorted() }, end, cost }];
    });
  };
}
