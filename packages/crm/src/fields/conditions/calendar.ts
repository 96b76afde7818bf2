import { type SQL, sql } from 'drizzle-orm';
import { addDays, type DateRange, isDate, relativeRange } from '../dates.ts';
import type { CalendarUnit, FieldDefinition, Span } from '../definition.ts';
import type { Columns, FilterContext, SqlFieldType } from '../sql-type.ts';
import { empty } from './empty.ts';

type Compare<V> = (columns: Columns, operand: V, context: FilterContext, field: FieldDefinition) => SQL;

/** At or after the beginning of a moment, where a day begins at its midnight. */
const gte: Compare<string> = (columns, moment, context, field) =>
  sql`${columns()} >= ${startOf(moment, context, field)}`;
const lt: Compare<string> = (columns, moment, context, field) => sql`${columns()} < ${startOf(moment, context, field)}`;

/** After the end of a moment: for a day, not before the next day begins. */
const gt: Compare<string> = (columns, moment, context, field) =>
  isDate(moment) ? gte(columns, addDays(moment, 1), context, field) : sql`${columns()} > ${moment}::timestamptz`;
const lte: Compare<string> = (columns, moment, context, field) =>
  isDate(moment) ? lt(columns, addDays(moment, 1), context, field) : sql`${columns()} <= ${moment}::timestamptz`;

const between: Compare<readonly [string, string]> = (columns, [low, high], context, field) =>
  sql`(${gte(columns, low, context, field)} and ${lte(columns, high, context, field)})`;
const eq: Compare<string> = (columns, moment, context, field) => between(columns, [moment, moment], context, field);

/**
 * Dates are compared with dates. To a field of instants a day is all of that day in the reader's time zone: `eq` is
 * within it, `lte` through its end, `gt` after its end; an instant is compared exactly. What `last`, `next` and `this`
 * mean is said at `relativeRange`.
 */
export const calendarConditions = {
  eq,
  ne: (...given: Parameters<typeof eq>) => sql`${eq(...given)} is not true`,
  gt,
  gte,
  lt,
  lte,
  between,
  last: inRange((span: Span, today) => relativeRange.last(span, today)),
  next: inRange((span: Span, today) => relativeRange.next(span, today)),
  this: inRange((unit: CalendarUnit, today) => relativeRange.this(unit, today)),
  empty,
} satisfies SqlFieldType<'datetime'>['conditions'];

function inRange<V>(rangeOf: (operand: V, today: string) => DateRange): Compare<V> {
  return (columns, operand, context, field) => {
    const { from, until } = rangeOf(operand, context.today);
    return sql`(${gte(columns, from, context, field)} and ${lt(columns, until, context, field)})`;
  };
}

function startOf(moment: string, { timeZone }: FilterContext, field: FieldDefinition): SQL {
  if (field.type === 'date') return sql`${moment}::date`;
  return isDate(moment) ? sql`(${moment}::timestamp at time zone ${timeZone})` : sql`${moment}::timestamptz`;
}
