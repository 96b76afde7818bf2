import type { OperatorGroup } from '@cardinal/crm/fields';
import { ids } from './vessel.ts';

/** Ways to say a condition on a field whose name is `f`, and what it must be read as. */
export interface Phrasing {
  readonly operator: string;
  readonly say: readonly ((f: string) => string)[];
  readonly operand: unknown;
  /** Where a condition has more than the one operator. */
  readonly operators?: Readonly<Record<string, unknown>>;
}

const emptiness = (): readonly Phrasing[] => [
  {
    operator: 'empty',
    operand: true,
    say: [
      (f) => `without ${f}`,
      (f) => `without a ${f}`,
      (f) => `with no ${f}`,
      (f) => `whose ${f} is empty`,
      (f) => `that have no ${f}`,
    ],
  },
  {
    operator: 'empty',
    operand: false,
    say: [(f) => `with a ${f}`, (f) => `whose ${f} is not empty`, (f) => `where ${f} is filled in`],
  },
];

const compared = (low: string, high: string, a: unknown, b: unknown): readonly Phrasing[] => [
  {
    operator: 'eq',
    operand: a,
    say: [(f) => `whose ${f} is ${low}`, (f) => `with ${f} of exactly ${low}`, (f) => `where ${f} = ${low}`],
  },
  { operator: 'ne', operand: a, say: [(f) => `whose ${f} is not ${low}`, (f) => `where ${f} != ${low}`] },
  {
    operator: 'gt',
    operand: a,
    say: [
      (f) => `with ${f} over ${low}`,
      (f) => `whose ${f} is more than ${low}`,
      (f) => `where ${f} > ${low}`,
      (f) => `with ${f} above ${low}`,
    ],
  },
  { operator: 'gte', operand: a, say: [(f) => `with ${f} of at least ${low}`, (f) => `where ${f} >= ${low}`] },
  {
    operator: 'lt',
    operand: b,
    say: [(f) => `with ${f} under ${high}`, (f) => `whose ${f} is less than ${high}`, (f) => `where ${f} < ${high}`],
  },
  {
    operator: 'lte',
    operand: b,
    say: [(f) => `with ${f} of at most ${high}`, (f) => `with ${f} up to ${high}`, (f) => `where ${f} <= ${high}`],
  },
  {
    operator: 'between',
    operand: [a, b],
    say: [(f) => `with ${f} between ${low} and ${high}`, (f) => `with ${f} from ${low} to ${high}`],
  },
  ...emptiness(),
];

const reference = (one: string, other: string, a: string, b: string): readonly Phrasing[] => [
  { operator: 'eq', operand: a, say: [(f) => `whose ${f} is ${one}`, (f) => `with ${f} ${one}`] },
  { operator: 'ne', operand: a, say: [(f) => `whose ${f} is not ${one}`] },
  {
    operator: 'in',
    operand: [a, b],
    say: [(f) => `whose ${f} is ${one} or ${other}`, (f) => `whose ${f} is one of ${one}, ${other}`],
  },
  {
    operator: 'notIn',
    operand: [a, b],
    say: [(f) => `whose ${f} is not ${one} or ${other}`, (f) => `whose ${f} is neither ${one} nor ${other}`],
  },
  ...emptiness(),
];

const day = (f: string, rest: string) => `whose ${f} is ${rest}`;

/** By the group of operators that a field answers to; each of the group's operators is said in some way. */
export const phrasings: Readonly<Record<OperatorGroup, readonly Phrasing[]>> = {
  text: [
    {
      operator: 'eq',
      operand: 'Zulu Nine',
      say: [(f) => `whose ${f} is "Zulu Nine"`, (f) => `with ${f} "Zulu Nine"`, (f) => `whose ${f} is Zulu Nine`],
    },
    { operator: 'ne', operand: 'Zulu', say: [(f) => `whose ${f} is not Zulu`, (f) => `whose ${f} isn't "Zulu"`] },
    {
      operator: 'in',
      operand: ['Zulu', 'Quax'],
      say: [
        (f) => `whose ${f} is Zulu or Quax`,
        (f) => `whose ${f} is one of "Zulu", "Quax"`,
        (f) => `whose ${f} is either Zulu or Quax`,
      ],
    },
    {
      operator: 'notIn',
      operand: ['Zulu', 'Quax'],
      say: [(f) => `whose ${f} is not Zulu or Quax`, (f) => `whose ${f} is neither Zulu nor Quax`],
    },
    {
      operator: 'contains',
      operand: 'zul',
      say: [(f) => `whose ${f} contains zul`, (f) => `with ${f} containing "zul"`],
    },
    {
      operator: 'notContains',
      operand: 'zul',
      say: [(f) => `whose ${f} does not contain zul`, (f) => `whose ${f} doesn't contain "zul"`],
    },
    {
      operator: 'startsWith',
      operand: 'Zu',
      say: [(f) => `whose ${f} starts with Zu`, (f) => `with ${f} beginning with "Zu"`],
    },
    ...emptiness(),
  ],
  order: compared('12', '40', 12, 40),
  money: [
    ...compared('1.5k', '20k', 150_000, 2_000_000),
    {
      operator: 'currency',
      operand: 'USD',
      operators: { gt: 100_000, currency: 'USD' },
      say: [(f) => `with ${f} over $1,000`, (f) => `with ${f} more than USD 1000`],
    },
  ],
  calendar: [
    {
      operator: 'eq',
      operand: '2026-12-03',
      say: [(f) => day(f, 'on 2026-12-03'), (f) => day(f, 'Dec 3 2026'), (f) => day(f, '3 December 2026')],
    },
    { operator: 'eq', operand: '2026-11-19', say: [(f) => day(f, 'tomorrow')] },
    { operator: 'ne', operand: '2026-12-03', say: [(f) => day(f, 'not on 2026-12-03')] },
    {
      operator: 'gt',
      operand: '2026-12-03',
      say: [(f) => day(f, 'after 2026-12-03'), (f) => day(f, 'later than 2026-12-03')],
    },
    {
      operator: 'gte',
      operand: '2026-12-03',
      say: [(f) => day(f, 'on or after 2026-12-03'), (f) => `with ${f} since 2026-12-03`],
    },
    {
      operator: 'lt',
      operand: '2026-12-03',
      say: [(f) => day(f, 'before 2026-12-03'), (f) => `with ${f} before Dec 3, 2026`],
    },
    {
      operator: 'lte',
      operand: '2026-12-03',
      say: [(f) => day(f, 'on or before 2026-12-03'), (f) => `with ${f} until 2026-12-03`],
    },
    {
      operator: 'between',
      operand: ['2026-12-01', '2026-12-31'],
      say: [
        (f) => day(f, 'next month'),
        (f) => day(f, 'in December 2026'),
        (f) => `with ${f} between 2026-12-01 and 2026-12-31`,
      ],
    },
    { operator: 'between', operand: ['2026-11-09', '2026-11-15'], say: [(f) => day(f, 'last week')] },
    {
      operator: 'last',
      operand: { count: 7, unit: 'day' },
      say: [(f) => day(f, 'in the last 7 days'), (f) => `with ${f} in the past 7 days`],
    },
    {
      operator: 'next',
      operand: { count: 2, unit: 'quarter' },
      say: [(f) => day(f, 'in the next 2 quarters'), (f) => `with ${f} in the next two quarters`],
    },
    { operator: 'this', operand: 'week', say: [(f) => day(f, 'this week'), (f) => `with ${f} this week`] },
    ...emptiness(),
  ],
  boolean: [
    {
      operator: 'eq',
      operand: true,
      say: [(f) => `where ${f} is yes`, (f) => `that are ${f}`, (f) => `whose ${f} is true`],
    },
    { operator: 'eq', operand: false, say: [(f) => `where ${f} is no`, (f) => `whose ${f} is false`] },
    { operator: 'empty', operand: true, say: [(f) => `whose ${f} is unknown`, (f) => `without ${f}`] },
    { operator: 'empty', operand: false, say: [(f) => `whose ${f} is not empty`] },
  ],
  choice: [
    ...reference('Wood', 'glass fibre', 'wood', 'gfrp'),
    { operator: 'eq', operand: 'steel', say: [() => 'that are steel', (f) => `with steel ${f}`] },
    { operator: 'in', operand: ['steel', 'wood'], say: [() => 'that are steel or wood'] },
    {
      operator: 'notIn',
      operand: ['steel', 'wood'],
      say: [() => 'that are not steel or wood', () => 'that are neither steel nor wood'],
    },
    { operator: 'ne', operand: 'steel', say: [() => 'that are not steel', () => 'except steel'] },
  ],
  choices: [
    {
      operator: 'hasAny',
      operand: ['dunnage', 'rigging'],
      say: [(f) => `whose ${f} are dunnage or rigging`, (f) => `whose ${f} is one of dunnage, rigging`],
    },
    { operator: 'hasAny', operand: ['rigging'], say: [(f) => `with ${f} rigging`] },
    {
      operator: 'hasAll',
      operand: ['dunnage', 'rigging'],
      say: [(f) => `whose ${f} are all of dunnage and rigging`, (f) => `whose ${f} are both dunnage and rigging`],
    },
    {
      operator: 'hasNone',
      operand: ['dunnage', 'rigging'],
      say: [(f) => `whose ${f} are neither dunnage nor rigging`, (f) => `whose ${f} are not dunnage or rigging`],
    },
    ...emptiness(),
  ],
  reference: [],
  labelled: [
    { operator: 'eq', operand: 'zulu', say: [(f) => `whose ${f} is zulu`, (f) => `with ${f} "zulu"`] },
    { operator: 'ne', operand: 'zulu', say: [(f) => `whose ${f} is not zulu`, (f) => `whose ${f} isn't "zulu"`] },
    {
      operator: 'contains',
      operand: '4711',
      say: [(f) => `whose ${f} contains 4711`, (f) => `with ${f} containing "4711"`],
    },
    { operator: 'notContains', operand: '4711', say: [(f) => `whose ${f} does not contain 4711`] },
    { operator: 'startsWith', operand: '49', say: [(f) => `whose ${f} starts with 49`] },
    ...emptiness(),
  ],
  address: [{ operator: 'contains', operand: 'Zwolle', say: [(f) => `whose ${f} contains Zwolle`] }, ...emptiness()],
  document: [{ operator: 'contains', operand: 'Zwolle', say: [(f) => `whose ${f} contains Zwolle`] }, ...emptiness()],
  set: [
    { operator: 'hasAny', operand: [ids.anchor], say: [() => 'about Blue Anchor', () => 'linked to Blue Anchor'] },
    { operator: 'hasAny', operand: [ids.anchor, ids.keel], say: [() => 'linked to Blue Anchor or Keelhaul Ltd'] },
    {
      operator: 'hasAll',
      operand: [ids.anchor, ids.keel],
      say: [
        () => 'linked to all of Blue Anchor and Keelhaul Ltd',
        () => 'linked to both Blue Anchor and Keelhaul Ltd',
        () => 'about Blue Anchor and Keelhaul Ltd',
      ],
    },
    ...emptiness(),
  ],
};

/** A reference is to a member or to a record. */
export const people = [
  ...reference('Grace Hopper', 'Ada', ids.grace, ids.ada),
  { operator: 'eq', operand: 'me', say: [(f: string) => `whose ${f} is me`] },
] as const satisfies readonly Phrasing[];
export const relations = reference('Blue Anchor', 'Keelhaul Ltd', ids.anchor, ids.keel);
/** Several records. */
export const several = [
  { operator: 'hasAny', operand: [ids.anchor], say: [(f: string) => `whose ${f} are Blue Anchor`] },
  {
    operator: 'hasAny',
    operand: [ids.anchor, ids.keel],
    say: [(f: string) => `with ${f} Blue Anchor or Keelhaul Ltd`],
  },
  {
    operator: 'hasAll',
    operand: [ids.anchor, ids.keel],
    say: [(f: string) => `whose ${f} are all of Blue Anchor and Keelhaul Ltd`],
  },
  ...emptiness(),
] as const satisfies readonly Phrasing[];
