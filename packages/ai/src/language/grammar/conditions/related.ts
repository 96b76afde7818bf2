import type { Condition } from '../../find/condition.ts';
import { wordsBetween } from '../../lexicon/text.ts';
import type { NamedRecord } from '../../vocabulary.ts';
import { meant, records } from '../names.ts';
import { dearer, either, listOf, type Match, optional, type Rule, sequence, turn } from '../parser.ts';
import { named, type Place, relationsTo, type Scope } from '../scope.ts';
import { entry, literal, maybe, word } from '../terminals.ts';
import { is, isOneOf, orList } from './build.ts';
import { copula, having, listMark } from './connectives.ts';

/** The most records that one name may stand for. */
const most = 20;

interface Named {
  readonly words: string;
  readonly found: readonly NamedRecord[];
}

/** Records that others point to, by name: "of Northwind", "company is Acme", "about Harbor Foods", "company Acme". */
export function related(scope: Scope): Rule<Condition> {
  const { text } = scope;
  const noun = optional(entry(text, 'object'));
  const names = listOf(name(scope), listMark(text));
  const listed = (of: typeof names) =>
    turn(sequence(maybe(text, 'the'), noun, of, optional(literal(text, "'s"))), ([, , chosen]) => chosen);
  const list = listed(names);
  const oneOf = listed(listOf(name(scope), either<unknown>(word(text, 'or'), literal(text, ','))));
  const every = listed(listOf(name(scope), either<unknown>(word(text, 'and'), literal(text, ','))));
  const byField = sequence(
    having(text),
    named(scope, 'record', 'linked'),
    optional(copula(text)),
    maybe(text, 'the'),
    names,
  );
  const linked = scope.own.find(({ field }) => field.kind === 'records');
  const links = (all: boolean) => (chosen: readonly Named[]) => linked && link(scope, linked, chosen, all);
  const ofAll = sequence(having(text), named(scope, 'linked'), optional(copula(text)), word(text, 'allOf'), names);
  return either(
    turn(ofAll, ([, place, , , chosen]) => pointingToAll(place, chosen)),
    turn(byField, ([, place, denied = false, , chosen]) => pointing(place, chosen, denied)),
    turn(sequence(word(text, 'in'), list), ([, chosen]) => throughRelation(scope, chosen)),
    dearer(
      turn(list, (chosen) => throughRelation(scope, chosen)),
      0.6,
    ),
    turn(sequence(word(text, 'about'), oneOf), ([, chosen]) => links(false)(chosen)),
    turn(sequence(word(text, 'about'), every), ([, chosen]) => links(true)(chosen)),
    turn(sequence(word(text, 'about'), word(text, 'allOf'), list), ([, , chosen]) => links(true)(chosen)),
    dearer(turn(oneOf, links(false)), 0.7),
    dearer(
      turn(list, (chosen) => itself(scope, chosen)),
      0.5,
    ),
  );
}

const name =
  ({ text }: Scope): Rule<Named> =>
  (at) =>
    records(text)(at).map(
      ({ value, end, cost }): Match<Named> => ({
        value: { words: wordsBetween(text, at, end), found: value },
        end,
        cost,
      }),
    );

function pointing(place: Place, chosen: readonly Named[], denied = false): Condition | undefined {
  const found = targetsOf(place, chosen);
  if (!found) return undefined;
  const values = found.map(({ id, title }) => ({ value: id, label: title }));
  return isOneOf(place, values, denied);
}

function pointingToAll(place: Place, chosen: readonly Named[]): Condition | undefined {
  const found = targetsOf(place, chosen);
  const titles = found?.map(({ title }) => title) ?? [];
  return found && is(place, { hasAll: found.map(({ id }) => id) }, `has all of ${orList(titles, 'and')}`);
}

/** The records that names mean where a field points; undefined when one means none. */
function targetsOf(place: Place, chosen: readonly Named[]): readonly NamedRecord[] | undefined {
  const found = chosen.map(({ words, found: all }) =>
    meant(
      words,
      all.filter(({ object }) => object === place.field.target),
    ),
  );
  return found.some((of) => of.length === 0) || found.flat().length > most ? undefined : found.flat();
}

/** The first relation that may point to all of them, one that is not minor before one that is. */
function throughRelation(scope: Scope, chosen: readonly Named[]): Condition | undefined {
  const targets = scope.own.flatMap(({ field }) => (field.kind === 'record' && field.target ? [field.target] : []));
  for (const place of [...new Set(targets)].flatMap((target) => relationsTo(scope, target))) {
    const condition = pointing(place, chosen);
    if (condition) return condition;
  }
  return undefined;
}

/** Of objects in their order the first that has a record of the name. */
function firstObject({ text }: Scope, { words, found }: Named): readonly NamedRecord[] {
  const exact = meant(words, found);
  for (const { key } of text.vocabulary.objects) {
    const of = exact.filter(({ object }) => object === key);
    if (of.length) return of;
  }
  return [];
}

function link(scope: Scope, place: Place, chosen: readonly Named[], all: boolean): Condition | undefined {
  const targets = chosen.flatMap((one) => firstObject(scope, one));
  if (targets.length === 0 || targets.length > most) return undefined;
  const titles = targets.map(({ title }) => title);
  return all
    ? is(place, { hasAll: targets.map(({ id }) => id) }, `has all of ${orList(titles, 'and')}`)
    : is(place, { hasAny: targets.map(({ id }) => id) }, `has ${orList(titles)}`);
}

/** Records of the very object that is asked for. */
function itself(scope: Scope, chosen: readonly Named[]): Condition | undefined {
  const title = scope.own.find(({ path }) => path === scope.object.title);
  const found = chosen.map(({ words, found: all }) =>
    meant(
      words,
      all.filter(({ object }) => object === scope.object.key),
    ),
  );
  if (!title || found.some((of) => of.length === 0) || found.flat().length > most) return undefined;
  return isOneOf(
    title,
    found.flat().map((record) => ({ value: record.title, label: record.title })),
  );
}
