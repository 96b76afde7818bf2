import fc from 'fast-check';
import { relativeRange } from '../../src/fields/dates.ts';
import { instantAt } from '../../src/fields/instants.ts';
import type { Filter } from '../../src/filters/index.ts';
import * as fleet from './fleet.ts';

/** Who asks and when; the oracle's side of what the engine takes from its context. */
export interface Asking {
  readonly me: string;
  readonly timeZone: string;
  readonly today: string;
  readonly people: readonly fleet.Person[];
  readonly companies: readonly fleet.Company[];
}

/** A filter beside what it means. */
export interface Question {
  readonly filter: Filter;
  readonly holds: (vessel: fleet.Vessel) => boolean;
}

type Value = (vessel: fleet.Vessel) => unknown;
type Meaning = (value: unknown, operand: never) => boolean;
type Conditions = Readonly<Record<string, readonly [operands: fc.Arbitrary<unknown>, meaning: Meaning]>>;

const of = <T>(values: readonly T[]) => fc.constantFrom(...values);
const list = <T>(values: readonly T[]) => fc.uniqueArray(of(values), { minLength: 1, maxLength: 3 });
const lower = (text: unknown) => String(text).toLowerCase();
const whether: Conditions[string] = [fc.boolean(), (value, wanted: boolean) => isEmpty(value) === wanted];
const isEmpty = (value: unknown) => value === null || (Array.isArray(value) && value.length === 0);

const parts = [...fleet.words, 'a', '%', '_', '\\', 'Ü', 'LOVE'];
const text: Conditions = {
  eq: [of(fleet.words), (value, wanted) => value !== null && lower(value) === lower(wanted)],
  ne: [of(fleet.words), (value, wanted) => value === null || lower(value) !== lower(wanted)],
  in: [list(fleet.words), (value, wanted: string[]) => value !== null && wanted.map(lower).includes(lower(value))],
  notIn: [list(fleet.words), (value, wanted: string[]) => value === null || !wanted.map(lower).includes(lower(value))],
  contains: [of(parts), (value, wanted) => value !== null && lower(value).includes(lower(wanted))],
  notContains: [of(parts), (value, wanted) => value === null || !lower(value).includes(lower(wanted))],
  startsWith: [of(parts), (value, wanted) => value !== null && lower(value).startsWith(lower(wanted))],
  empty: whether,
};

function ordered(values: readonly number[]): Conditions {
  const pair = fc.tuple(of(values), of(values)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)]);
  const known = (value: unknown): value is number => value !== null;
  return {
    eq: [of(values), (value, wanted) => value === wanted],
    ne: [of(values), (value, wanted) => value !== wanted],
    gt: [of(values), (value, wanted: number) => known(value) && value > wanted],
    gte: [of(values), (value, wanted: number) => known(value) && value >= wanted],
    lt: [of(values), (value, wanted: number) => known(value) && value < wanted],
    lte: [of(values), (value, wanted: number) => known(value) && value <= wanted],
    between: [pair, (value, [low, high]: [number, number]) => known(value) && value >= low && value <= high],
    empty: whether,
  };
}

function choice(values: readonly string[], meant: (operand: string) => string = (operand) => operand): Conditions {
  const among = (value: unknown, wanted: string[]) => value !== null && wanted.map(meant).includes(value as string);
  return {
    eq: [of(values), (value, wanted: string) => value === meant(wanted)],
    ne: [of(values), (value, wanted: string) => value !== meant(wanted)],
    in: [list(values), among],
    notIn: [list(values), (value, wanted: string[]) => !among(value, wanted)],
    empty: whether,
  };
}

/** Days are ranges of instants in the reader's zone (of days, for a date); both ends in milliseconds. */
function calendar(values: readonly string[], operands: readonly string[], { timeZone, today }: Asking): Conditions {
  const isDay = (moment: string) => moment.length === 10;
  const midnight = (day: string) => instantAt(`${day}T00:00`, timeZone).getTime();
  const isDate = values.every(isDay);
  const from = (moment: string) => (isDate || !isDay(moment) ? exact(moment) : midnight(moment));
  const dayAfter = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
  // Up to and without; an instant is a microsecond long.
  const until = (moment: string) => (isDay(moment) ? from(dayAfter(moment)) : exact(moment) + 0.001);
  const at = (value: unknown) => (value === null ? Number.NaN : exact(value as string));
  const within = (value: unknown, low: string, high: string) => at(value) >= from(low) && at(value) < until(high);
  const span = fc.record({
    count: fc.constantFrom(1, 2, 7, 12),
    unit: of(['day', 'week', 'month', 'quarter', 'year'] as const),
  });
  const inRange = (value: unknown, range: { from: string; until: string }) =>
    at(value) >= from(range.from) && at(value) < from(range.until);
  const pair = fc
    .tuple(of(operands), of(operands))
    .filter(([low, high]) => from(low) <= from(high) && (low.length === high.length ? low <= high : true));
  return {
    eq: [of(operands), (value, wanted: string) => within(value, wanted, wanted)],
    ne: [of(operands), (value, wanted: string) => !within(value, wanted, wanted)],
    gt: [of(operands), (value, wanted: string) => at(value) >= until(wanted)],
    gte: [of(operands), (value, wanted: string) => at(value) >= from(wanted)],
    lt: [of(operands), (value, wanted: string) => at(value) < from(wanted)],
    lte: [of(operands), (value, wanted: string) => at(value) < until(wanted)],
    between: [pair, (value, [low, high]: [string, string]) => within(value, low, high)],
    last: [span, (value, wanted: never) => inRange(value, relativeRange.last(wanted, today))],
    next: [span, (value, wanted: never) => inRange(value, relativeRange.next(wanted, today))],
    this: [
      of(['day', 'week', 'month', 'quarter', 'year']),
      (value, wanted: never) => inRange(value, relativeRange.this(wanted, today)),
    ],
    empty: whether,
  };
}

/** Milliseconds, with microseconds behind the point. */
function exact(moment: string): number {
  const micros = /\.\d{3}(\d{3})Z$/.exec(moment)?.[1];
  return Date.parse(micros ? moment.replace(`${micros}Z`, 'Z') : moment) + Number(micros ?? 0) / 1000;
}

function labelled(values: readonly string[], pieces: readonly string[]): Conditions {
  const some = (value: unknown, holds: (one: string) => boolean) =>
    (value as string[]).some((one) => holds(one.toLowerCase()));
  return {
    eq: [of(values), (value, wanted) => some(value, (one) => one === lower(wanted))],
    ne: [of(values), (value, wanted) => !some(value, (one) => one === lower(wanted))],
    contains: [of(pieces), (value, wanted) => some(value, (one) => one.includes(lower(wanted)))],
    notContains: [of(pieces), (value, wanted) => !some(value, (one) => one.includes(lower(wanted)))],
    empty: whether,
  };
}

/** Every path of a vessel with its conditions and what they are held against. */
function paths(asking: Asking): readonly (readonly [path: string, conditions: Conditions, value: Value])[] {
  const ids = asking.people.map(({ id }) => id);
  const companies = asking.companies.map(({ id }) => id);
  const person = choice([...ids, 'me'], (id) => (id === 'me' ? asking.me : id));
  const links = list(companies);
  const colours = list(['red', 'blue', 'green']);
  const held = (ids: unknown) => ids as string[];
  const custom =
    (property: string): Value =>
    (vessel) =>
      vessel.custom[property];
  const part =
    (name: string): Value =>
    (vessel) =>
      (vessel.custom.address as Record<string, unknown> | null)?.[name] ?? null;
  return [
    ['name', text, ({ name }) => name],
    ['owner', person, ({ ownerId }) => ownerId],
    ['custom.text', text, custom('text')],
    ['custom.longText', text, custom('longText')],
    ['custom.number', ordered(fleet.numbers), custom('number')],
    ['custom.percent', ordered([0, 0.5, 50, 100]), custom('percent')],
    ['custom.currency', money, (vessel) => (vessel.custom.currency as { minor: number } | null)?.minor ?? null],
    [
      'custom.currency',
      { currency: [of(fleet.currencies), (value, wanted) => value === wanted] },
      (vessel) => (vessel.custom.currency as { currency: string } | null)?.currency,
    ],
    ['custom.boolean', { eq: [fc.boolean(), (value, wanted) => value === wanted], empty: whether }, custom('boolean')],
    ['custom.date', calendar(fleet.days, fleet.days, asking), custom('date')],
    ['custom.datetime', calendar(fleet.instants, [...fleet.instants, ...fleet.days], asking), custom('datetime')],
    ['custom.enum', choice(['zeta', 'alpha']), custom('enum')],
    ['custom.rating', ordered([1, 3, 5, 2]), custom('rating')],
    [
      'custom.multiEnum',
      {
        hasAny: [colours, (value, wanted: string[]) => wanted.some((one) => held(value).includes(one))],
        hasAll: [colours, (value, wanted: string[]) => wanted.every((one) => held(value).includes(one))],
        hasNone: [colours, (value, wanted: string[]) => !wanted.some((one) => held(value).includes(one))],
        empty: whether,
      },
      custom('multiEnum'),
    ],
    [
      'custom.json',
      {
        contains: [
          of(['size', 'BIG', '%', ': 2']),
          (value, wanted) => value !== null && asPostgres(value).includes(lower(wanted)),
        ],
        empty: whether,
      },
      custom('json'),
    ],
    ['custom.emails', labelled(fleet.emails, ['ada', '@EXAMPLE', '_', '%']), custom('emails')],
    ['custom.phones', labelled(fleet.phones, ['4155', '0132', '44']), custom('phones')],
    ['custom.links', labelled(fleet.links, ['/a', 'ORG', '%']), custom('links')],
    [
      'custom.address',
      { contains: [of(['kiel', 'QUAY', 'de', '%']), wholeAddress], empty: whether },
      custom('address'),
    ],
    ['custom.address.city', text, part('city')],
    ['custom.address.country', text, part('country')],
    ['custom.user', person, custom('userId')],
    ['custom.relation', choice(companies), custom('relationId')],
    [
      'custom.relations',
      {
        hasAny: [links, (value, wanted: string[]) => wanted.some((id) => held(value).includes(id))],
        hasAll: [links, (value, wanted: string[]) => wanted.every((id) => held(value).includes(id))],
        empty: whether,
      },
      custom('relations'),
    ],
    [
      'custom.recordLinks',
      {
        hasAny: [links, (value, wanted: string[]) => wanted.some((id) => held(value).includes(id))],
        hasAll: [links, (value, wanted: string[]) => wanted.every((id) => held(value).includes(id))],
        empty: whether,
      },
      custom('recordLinks'),
    ],
  ];
}

/** JSON as Postgres writes it, in lower case. */
const asPostgres = (value: unknown) =>
  JSON.stringify(value)
    .replace(/([:,])/g, '$1 ')
    .toLowerCase();
const money = ordered([0, 1, 100, -5]);
const wholeAddress: Meaning = (value, wanted: string) =>
  value !== null && Object.values(value as object).some((each) => each !== null && lower(each).includes(lower(wanted)));

/** Conditions on the company that a vessel leads to: there must be one, and not in the trash. */
function hops(asking: Asking): ReturnType<typeof paths> {
  const ids = asking.people.map(({ id }) => id);
  const company = ({ custom }: fleet.Vessel) =>
    asking.companies.find(({ id, isTrashed }) => id === custom.relationId && !isTrashed);
  const through = (conditions: Conditions): Conditions =>
    Object.fromEntries(
      Object.entries(conditions).map(([name, [operands, meaning]]) => [
        name,
        [operands, (value: unknown, operand: never) => value !== undefined && meaning(value, operand)],
      ]),
    );
  return [
    ['custom.relation.name', through(text), (vessel) => company(vessel)?.name],
    ['custom.relation.industry', through(text), (vessel) => company(vessel)?.industry],
    ['custom.relation.size', through(ordered([5, 9, 0])), (vessel) => company(vessel)?.size],
    ['custom.relation.address.city', through(text), (vessel) => company(vessel)?.city],
    [
      'custom.relation.owner',
      through(choice([...ids, 'me'], (id) => (id === 'me' ? asking.me : id))),
      (vessel) => company(vessel)?.ownerId,
    ],
  ];
}

/** Arbitrary filters, nested, over every path and operator, each with its meaning. */
export function questions(asking: Asking): fc.Arbitrary<Question> {
  const condition = fc.oneof(
    ...[...paths(asking), ...hops(asking)].flatMap(([path, conditions, value]) =>
      Object.entries(conditions).map(([operator, [operands, meaning]]) =>
        operands.map(
          (operand): Question => ({
            filter: { where: { [path]: { [operator]: operand } } },
            holds: (vessel) => meaning(value(vessel), operand as never),
          }),
        ),
      ),
    ),
  );
  const nest = (inner: fc.Arbitrary<Question>): fc.Arbitrary<Question> => {
    const several = fc.array(inner, { maxLength: 3 });
    const all = (of: readonly Question[]): Question => ({
      filter: { and: of.map(({ filter }) => filter) },
      holds: (vessel) => of.every(({ holds }) => holds(vessel)),
    });
    const any = (of: readonly Question[]): Question => ({
      filter: { or: of.map(({ filter }) => filter) },
      holds: (vessel) => of.some(({ holds }) => holds(vessel)),
    });
    const not = ({ filter, holds }: Question): Question => ({
      filter: { not: filter },
      holds: (vessel) => !holds(vessel),
    });
    const but = ([one, other]: [Question, Question]): Question => ({
      filter: { ...one.filter, not: other.filter },
      holds: (vessel) => one.holds(vessel) && !other.holds(vessel),
    });
    return fc.oneof(
      { weight: 3, arbitrary: inner },
      several.map(all),
      several.map(any),
      inner.map(not),
      fc.tuple(condition, inner).map(but),
    );
  };
  return nest(nest(condition));
}

/** One condition of every path and operator there is, so that each is asked in every run. */
export const everyCondition = (asking: Asking): readonly (readonly [string, fc.Arbitrary<Question>])[] =>
  [...paths(asking), ...hops(asking)].flatMap(([path, conditions, value]) =>
    Object.entries(conditions).map(([operator, [operands, meaning]]): [string, fc.Arbitrary<Question>] => [
      `${path} ${operator}`,
      operands.map((operand) => ({
        filter: { where: { [path]: { [operator]: operand } } },
        holds: (vessel) => meaning(value(vessel), operand as never),
      })),
    ]),
  );
