import type { Condition } from '../../find/condition.ts';
import type { Text } from '../../lexicon/text.ts';
import { addDays, shiftDay } from '../../values/calendar.ts';
import { dearer, either, optional, type Rule, sequence, spread, turn } from '../parser.ts';
import { type DayOperators, type Period, period, span, type Tense } from '../period.ts';
import { named, type Place, type Scope } from '../scope.ts';
import { entry, literal, maybe, word } from '../terminals.ts';
import { is } from './build.ts';
import { having } from './connectives.ts';

/** Days: "closing this month", "created in the last 30 days", "due before Friday"; "this month" of the main date. */
export function calendar(scope: Scope): Rule<Condition> {
  const { text } = scope;
  const nouns = sequence(having(text), named(scope, 'day', 'moment'), maybe(text, 'is'));
  const ofNoun = spread(nouns, ([, place]) => [{ place, tense: tenseOf(place) }]);
  const main = scope.own.find(({ path }) => path === (scope.object.mainDate ?? 'createdAt'));
  const bare: Rule<{ place: Place; tense: Tense }> = (at) =>
    main ? [{ value: { place: main, tense: main.field.past ? 'past' : undefined }, end: at, cost: 0.2 }] : [];
  return either(dated(text, either(ofNoun, verbs(scope), bare)), age(scope));
}

const tenseOf = ({ field }: Place): Tense => (field.past ? 'past' : undefined);

/** "Older than 90 days": made longer ago. */
function age(scope: Scope): Rule<Condition> {
  const { text } = scope;
  const created = scope.own.find(({ path }) => path === 'createdAt');
  const rule = sequence(literal(text, 'older', 'newer', 'younger'), literal(text, 'than'), span(text));
  return turn(rule, ([{ folded }, , { count, unit }]) => {
    const day = shiftDay(text.vocabulary.today, unit, -count);
    const { operators, words } = spoken(folded === 'older' ? { lt: day } : { gt: day });
    return created && is(created, operators, words);
  });
}

/** "Closing", "closed", "created": what happens on a day. */
function verbs(scope: Scope): Rule<{ place: Place; tense: Tense }> {
  const { text } = scope;
  const far = scope.far.filter(({ field }) => !field.minor);
  const verb: Rule<{ place: Place; tense: Tense }> = (at) =>
    entry(
      text,
      'field',
    )(at).flatMap(({ value: { object, path, verb: isVerb }, end, cost }) => {
      if (!isVerb) return [];
      const own = scope.own.filter((place) => place.object === object && place.path === path);
      const places = own.length ? own : far.filter((place) => place.object === object && place.field.path === path);
      const form = text.tokens[end - 1]?.folded ?? '';
      return places.map((place) => ({
        value: { place, tense: place.field.past || form.endsWith('ed') ? ('past' as const) : ('future' as const) },
        end,
        cost: cost + (place.via ? 0.8 : 0),
      }));
    });
  return turn(sequence(maybe(text, 'is'), verb), ([, read]) => read);
}

/** Whatever a rule says is dated, with what is said of when. The tense decides how the days are read. */
function dated(text: Text, subject: Rule<{ place: Place; tense: Tense }>): Rule<Condition> {
  const when = { past: days(text, 'past'), future: days(text, 'future'), open: days(text, undefined) };
  return (at) =>
    subject(at).flatMap(({ value: { place, tense }, end, cost }) =>
      when[tense ?? 'open'](end).flatMap((match) => {
        const condition = is(place, match.value.operators, match.value.words);
        return condition ? [{ value: condition, end: match.end, cost: cost + match.cost }] : [];
      }),
    );
}

interface When {
  readonly operators: Readonly<Record<string, unknown>>;
  readonly words: string;
}

function days(text: Text, tense: Tense): Rule<When> {
  const one = period(text, tense);
  const on = sequence(optional(word(text, 'on')), maybe(text, 'the'), one);
  const bounded = (name: 'before' | 'after' | 'by' | 'since', operators: (of: Period) => DayOperators) =>
    turn(sequence(word(text, name), maybe(text, 'the'), one), ([, , of]) => spoken(operators(of)));
  return either(
    turn(on, ([, , of]) => spoken(of.operators)),
    turn(sequence(word(text, 'isNot'), optional(word(text, 'on')), one), ([, , of]) =>
      of.operators.eq ? spoken({ ne: of.operators.eq }) : undefined,
    ),
    bounded('before', ({ days: of }) => ({ lt: of.from })),
    bounded('after', ({ days: of }) => ({ gt: of.to })),
    bounded('by', ({ days: of }) => ({ lte: of.to })),
    bounded('since', ({ days: of }) => ({ gte: of.from })),
    turn(sequence(word(text, 'between'), one, word(text, 'to'), one), ([, from, , to]) =>
      from.days.from <= to.days.to ? spoken({ between: [from.days.from, to.days.to] }) : undefined,
    ),
    dearer(ages(text), 0),
  );
}

/** "More than 30 days ago", "less than a week from now". */
function ages(text: Text): Rule<When> {
  const { today } = text.vocabulary;
  const fromNow = sequence(literal(text, 'from'), literal(text, 'now', 'today'));
  const beyond = either(
    turn(either(word(text, 'moreThan'), word(text, 'atLeast')), () => true),
    turn(either(word(text, 'lessThan'), word(text, 'atMost')), () => false),
  );
  return either(
    turn(sequence(beyond, span(text), word(text, 'ago')), ([more, { count, unit }]) => {
      const day = shiftDay(today, unit, -count);
      return spoken(more ? { lt: day } : { gt: day });
    }),
    turn(sequence(beyond, span(text), fromNow), ([more, { count, unit }]) => {
      const day = shiftDay(today, unit, count);
      return spoken(more ? { gt: day } : { between: [today, addDays(day, -1)] });
    }),
  );
}

function spoken(operators: DayOperators): When {
  return { operators: { ...operators }, words: say(operators) };
}

function say({ eq, ne, lt, gt, lte, gte, between, this: unit, last, next }: DayOperators): string {
  if (eq) return `is on ${eq}`;
  if (ne) return `is not on ${ne}`;
  if (lt) return `is before ${lt}`;
  if (gt) return `is after ${gt}`;
  if (lte) return `is on or before ${lte}`;
  if (gte) return `is on or after ${gte}`;
  if (between) return `is from ${between.join(' to ')}`;
  if (last) return `is in the last ${last.count === 1 ? last.unit : `${last.count} ${last.unit}s`}`;
  if (next) return `is in the next ${next.count === 1 ? next.unit : `${next.count} ${next.unit}s`}`;
  return `is in this ${unit}`;
}
