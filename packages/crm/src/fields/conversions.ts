import { addDays } from './dates.ts';
import type { FieldDefinition, FieldTypeKey, Money } from './definition.ts';
import { instantAt, wallTime } from './instants.ts';
import { minorDigits } from './money.ts';
import { fieldType } from './registry.ts';
import type { ParseContext, Parsed } from './type.ts';

/** What a conversion goes from and to, and what reading words depends on. */
export interface Ends {
  readonly from: FieldDefinition;
  readonly to: FieldDefinition;
  /** `currency` is that of bare numbers, `timeZone` that in which days begin. */
  readonly context: ParseContext;
}

/** Turns a value of one type, never an empty one, into one of another; `message` says why it cannot be. */
type Convert = (value: never, ends: Ends) => Parsed<unknown>;

const done = (value: unknown): Parsed<unknown> => ({ ok: true, value });
const refused = (message: string): Parsed<unknown> => ({ ok: false, message });

/** As if someone typed what is shown. */
const words: Convert = (value, { from, to, context }) =>
  fieldType(to.type).parse(fieldType(from.type).format(value, from), to, context);

/** Which options there are would be told for each record. */
const choice: Convert = (value, ends) => {
  const read = words(value, ends);
  return read.ok ? read : refused('It is none of the options.');
};

/** A day that is meant from the day on which it was written, which nobody knows any more, is none. */
const dayInWords: Convert = (value, ends) => {
  const { context } = ends;
  const now = new Date(context.now ?? Date.now());
  const later = { today: addDays(context.today, 400), now: new Date(now.getTime() + 400 * 86_400_000).toISOString() };
  const [read, again] = [context, { ...context, ...later }].map((each) => words(value, { ...ends, context: each }));
  if (!read?.ok || (again?.ok && again.value === read.value)) return read ?? refused('');
  return refused('It depends on the day on which it was written. Write the day with its year, as in 2026-11-21.');
};

const same: Convert = done;
const one: Convert = (value: string) => done([value]);
const only: Convert = (values: readonly string[], { from, to }) =>
  values.length === 1
    ? done(values[0])
    : refused(
        `It holds several: ${fieldType('multiEnum').format(values as never, { ...from, options: to.options ?? [] })}.`,
      );

const inCurrency: Convert = (value: number, { context: { currency } }) => {
  const unit = 10 ** minorDigits(currency);
  const minor = Math.round(value * unit);
  if (!Number.isSafeInteger(minor)) return refused('It is too large for an amount.');
  return minor / unit === value
    ? done({ minor, currency })
    : refused(`It has more decimal places than ${currency} has.`);
};
const withoutCurrency: Convert = ({ minor, currency }: Money, { context }) =>
  currency === context.currency
    ? done(minor / 10 ** minorDigits(currency))
    : refused(`It is in ${currency}, and not in ${context.currency}.`);

const startOfDay: Convert = (day: string, { context }) =>
  done(instantAt(`${day}T00:00`, context.timeZone).toISOString());
const dayOf: Convert = (instant: string, { context }) =>
  done(wallTime(new Date(instant), context.timeZone).slice(0, 10));

type Conversions = Readonly<Partial<Record<FieldTypeKey, Convert>>>;
const fromWords: Conversions = {
  number: words,
  percent: words,
  rating: words,
  currency: words,
  boolean: words,
  date: dayInWords,
  datetime: dayInWords,
  enum: choice,
  multiEnum: choice,
  emails: words,
  phones: words,
  links: words,
};
const toWords: Conversions = { text: words, longText: words };

/** Which types turn into which, and how. What is not here cannot be converted. */
const conversions: Readonly<Partial<Record<FieldTypeKey, Conversions>>> = {
  text: { longText: words, ...fromWords },
  longText: { text: words, ...fromWords },
  number: { percent: same, rating: same, currency: inCurrency, ...toWords },
  percent: { number: same, ...toWords },
  rating: { number: same, ...toWords },
  currency: { number: withoutCurrency, ...toWords },
  boolean: { enum: words, ...toWords },
  date: { datetime: startOfDay, ...toWords },
  datetime: { date: dayOf, ...toWords },
  enum: { multiEnum: one, boolean: words, ...toWords },
  multiEnum: { enum: only, ...toWords },
  emails: toWords,
  phones: toWords,
  links: toWords,
};

/** The types that a field of a type can be given. */
export const typesFrom = (type: FieldTypeKey): FieldTypeKey[] => Object.keys(conversions[type] ?? {}) as FieldTypeKey[];

/** How many different values are remembered with what became of them. */
const mostKnown = 10_000;

/**
 * What turns values of a field into those that it will have; an empty one stays empty.
 * @throws when the types are no pair of the table: a programming error
 */
export function converter(ends: Ends): (value: unknown) => Parsed<unknown> {
  const convert = conversions[ends.from.type]?.[ends.to.type];
  if (!convert) throw new Error(`no conversion from ${ends.from.type} to ${ends.to.type}`);
  const schema = fieldType(ends.to.type).schema(ends.to);
  const known = new Map<unknown, Parsed<unknown>>();
  const converted = (value: unknown): Parsed<unknown> => {
    const read = convert(value as never, ends);
    if (!read.ok || read.value === null) return read;
    const checked = schema.safeParse(read.value);
    return checked.success ? done(checked.data) : refused(checked.error.issues[0]?.message ?? 'It does not fit.');
  };
  return (value) => {
    if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) return done(null);
    const key = typeof value === 'object' ? JSON.stringify(value) : value;
    const before = known.get(key);
    if (before) return before;
    const result = converted(value);
    if (known.size < mostKnown) known.set(key, result);
    return result;
  };
}
