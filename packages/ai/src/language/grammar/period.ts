import { parse } from 'chrono-node/en';
import { type Text, wordsBetween } from '../lexicon/text.ts';
import { addDays, type Days, isDay, shiftDay, type Unit, unitAround } from '../values/calendar.ts';
import { either, optional, type Rule, remembered, sequence, turn } from './parser.ts';
import { literal, number, token, word } from './terminals.ts';

interface Units {
  readonly count: number;
  readonly unit: Unit;
}

/** What a filter may say of days; one of them. */
export interface DayOperators {
  readonly eq?: string;
  readonly ne?: string;
  readonly lt?: string;
  readonly gt?: string;
  readonly lte?: string;
  readonly gte?: string;
  readonly between?: readonly [string, string];
  readonly this?: Unit;
  readonly last?: Units;
  readonly next?: Units;
}

/** Days that were spoken of: what a filter says when they are meant as they stand, and where they begin and end. */
export interface Period {
  readonly operators: DayOperators;
  readonly days: Days;
}
/** Whether what is asked for has been or is to come; it decides which December is meant. */
export type Tense = 'past' | 'future' | undefined;

const between = (days: Days): Period => ({
  operators: days.from === days.to ? { eq: days.from } : { between: [days.from, days.to] },
  days,
});
const onDay = (day: string): Period => between({ from: day, to: day });

/** Reads days as people name them, relative to the vocabulary's today. */
export function period(text: Text, tense: Tense): Rule<Period> {
  const { today } = text.vocabulary;
  return remembered(
    either(
      spans(text, tense),
      edges(text),
      turn(literal(text, 'today'), () => onDay(today)),
      turn(literal(text, 'tomorrow'), () => onDay(addDays(today, 1))),
      turn(literal(text, 'yesterday'), () => onDay(addDays(today, -1))),
      months(text, tense),
      quartersAndYears(text, tense),
      turn(spokenDay(text, tense), onDay),
    ),
  );
}

/** A unit of the calendar: "week", "days". */
const unit = (text: Text): Rule<Unit> =>
  turn(
    token(text, ({ folded }) => /^(?:day|week|month|quarter|year)s?$/.test(folded)),
    ({ folded }) => folded.replace(/s$/, '') as Unit,
  );

/** A span as filters have it: whole units, at most a thousand. */
export const span = (text: Text): Rule<Units> =>
  turn(sequence(number(text), unit(text)), ([{ value, percent, currency }, of]) =>
    Number.isInteger(value) && value >= 1 && value <= 1000 && !percent && !currency
      ? { count: value, unit: of }
      : undefined,
  );

function spans(text: Text, tense: Tense): Rule<Period> {
  const { today } = text.vocabulary;
  const back = (count: number, of: Unit): Period => ({
    operators: { last: { count, unit: of } },
    days: { from: unitAround(today, of, 1 - count).from, to: today },
  });
  const ahead = (count: number, of: Unit): Period => ({
    operators: { next: { count, unit: of } },
    days: { from: today, to: unitAround(today, of, count - 1).to },
  });
  const soon = literal(text, 'in', 'within', 'for');
  return either<Period>(
    turn(sequence(word(text, 'this'), unit(text)), ([, of]) => ({
      operators: { this: of },
      days: unitAround(today, of),
    })),
    turn(sequence(word(text, 'next'), unit(text)), ([, of]) => between(unitAround(today, of, 1))),
    turn(sequence(word(text, 'last'), unit(text)), ([, of]) => between(unitAround(today, of, -1))),
    turn(sequence(word(text, 'last'), span(text)), ([, { count, unit: of }]) => back(count, of)),
    turn(sequence(word(text, 'next'), span(text)), ([, { count, unit: of }]) => ahead(count, of)),
    turn(sequence(soon, span(text)), ([how, { count, unit: of }]) => {
      if (tense === 'past') return back(count, of);
      return how.folded === 'in' ? onDay(shiftDay(today, of, count)) : ahead(count, of);
    }),
    turn(sequence(span(text), word(text, 'ago')), ([{ count, unit: of }]) => onDay(shiftDay(today, of, -count))),
  );
}

/** "The end of the month", "the beginning of next quarter". */
function edges(text: Text): Rule<Period> {
  const { today } = text.vocabulary;
  const which = optional(either(word(text, 'this'), word(text, 'next'), word(text, 'last'), word(text, 'the')));
  const edge = literal(text, 'end', 'start', 'beginning');
  return turn(
    sequence(optional(word(text, 'the')), edge, optional(literal(text, 'of')), which, unit(text)),
    ([, { folded }, , shifted, of]) => {
      const days = unitAround(today, of, shifted === 'next' ? 1 : shifted === 'last' ? -1 : 0);
      return onDay(folded === 'end' ? days.to : days.from);
    },
  );
}

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthWord =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/;
const year = (text: Text): Rule<number> =>
  turn(
    token(text, ({ text: written }) => /^(?:19|20|21)\d\d$/.test(written)),
    ({ text: written }) => Number(written),
  );

function months(text: Text, tense: Tense): Rule<Period> {
  const { today } = text.vocabulary;
  const month = token(text, ({ folded }) => monthWord.test(folded));
  return turn(sequence(month, optional(year(text))), ([{ folded }, of]) => {
    const index = monthNames.indexOf(folded.slice(0, 3));
    const inYear = (which: number) => unitAround(`${which}-${String(index + 1).padStart(2, '0')}-01`, 'month');
    return between(of ? inYear(of) : nearest(inYear, today, tense));
  });
}

function quartersAndYears(text: Text, tense: Tense): Rule<Period> {
  const { today } = text.vocabulary;
  const quarter = token(text, ({ folded }) => /^q[1-4]$/.test(folded));
  return either(
    turn(sequence(quarter, optional(year(text))), ([{ folded }, of]) => {
      const inYear = (which: number) =>
        unitAround(`${which}-${String(Number(folded[1]) * 3).padStart(2, '0')}-01`, 'quarter');
      return between(of ? inYear(of) : nearest(inYear, today, tense));
    }),
    turn(year(text), (of) => between(unitAround(`${of}-01-01`, 'year'))),
  );
}

/** Of a month that comes every year the last one, the next one, or the one that is not half a year away. */
function nearest(inYear: (year: number) => Days, today: string, tense: Tense): Days {
  const year = Number(today.slice(0, 4));
  const [before, now, after] = [inYear(year - 1), inYear(year), inYear(year + 1)];
  if (tense === 'past') return now.from > today ? before : now;
  if (tense === 'future') return now.to < today ? after : now;
  if (now.from > shiftDay(today, 'month', 6)) return before;
  return now.to < shiftDay(today, 'month', -6) ? after : now;
}

const written = /^(?:\d{4}-\d\d-\d\d|\d{1,2}[/.]\d{1,2}[/.]\d{2,4})$/;
const weekday = /^(?:mon|tues?|wed(?:nes)?|thur?s?|fri|satur|sat|sun)(?:day)?$/;
const ofMonth = /^\d{1,2}(?:st|nd|rd|th)?$/;

/** Whether it is worth the while to look for a day here. */
function mayBeginDay({ tokens }: Text, at: number): boolean {
  const [first = '', second = '', third = ''] = tokens.slice(at, at + 3).map(({ folded }) => folded);
  if (written.test(first) || weekday.test(first) || monthWord.test(first)) return true;
  if (ofMonth.test(first)) return monthWord.test(second) || (second === 'of' && monthWord.test(third));
  return ['the', 'next', 'last', 'this', 'coming'].includes(first) && (weekday.test(second) || ofMonth.test(second));
}

const longestDay = 6;

/** Any other single day: "Friday", "next tue", "March 3rd", "3 Dec 2026", `2026-12-03`. Slashes are month first. */
function spokenDay(text: Text, tense: Tense): Rule<string> {
  return remembered((at) => {
    const first = text.tokens[at];
    if (!first || first.kind === 'quoted' || !mayBeginDay(text, at)) return [];
    if (isDay(first.text)) return [{ value: first.text, end: at + 1, cost: 0 }];
    for (let end = Math.min(text.tokens.length, at + longestDay); end > at; end--) {
      const day = readDay(wordsBetween(text, at, end), text.vocabulary.today, tense);
      if (day) return [{ value: day, end, cost: 0 }];
    }
    return [];
  });
}

function readDay(words: string, today: string, tense: Tense): string | undefined {
  if (words.length > 60) return undefined;
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(words);
  const spelt = dotted ? `${dotted[3]}-${dotted[2]?.padStart(2, '0')}-${dotted[1]?.padStart(2, '0')}` : words;
  if (dotted) return isDay(spelt) ? spelt : undefined;
  const reference = { instant: new Date(`${today}T12:00Z`), timezone: 0 };
  const [result, another] = parse(spelt, reference, { forwardDate: tense !== 'past' });
  if (!result || another || result.end || result.index !== 0 || result.text !== spelt) return undefined;
  const { start } = result;
  if (!start.isCertain('day') && !start.isCertain('weekday')) return undefined;
  if (start.isCertain('hour')) return undefined;
  const two = (part: 'month' | 'day') => String(start.get(part) ?? 1).padStart(2, '0');
  const day = `${String(start.get('year')).padStart(4, '0')}-${two('month')}-${two('day')}`;
  if (!isDay(day)) return undefined;
  // A bare weekday of what has been is the last one, and today's own is today.
  return tense === 'past' && day > today && !start.isCertain('day') ? addDays(day, -7) : day;
}
