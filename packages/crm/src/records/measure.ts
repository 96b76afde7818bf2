import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Context } from '../context/index.ts';
import { ValidationError } from '../errors/index.ts';
import type { FieldTypeKey } from '../fields/index.ts';
import { parseFilter, resolvePath } from '../filters/index.ts';
import type { SchemaObject } from '../schema/index.ts';
import { columnsOf } from './query/columns.ts';
import { joinRelation } from './query/join.ts';
import { compileFilter } from './query/where.ts';

export const measureFunctions = ['filled', 'sum', 'average', 'median', 'minimum', 'maximum'] as const;
export type MeasureFunction = (typeof measureFunctions)[number];

/** A figure about one field: how many records have a value, or its sum, average, median, least or greatest value. */
export const measureInput = z.strictObject({ function: z.enum(measureFunctions), field: z.string().max(200) });
export type MeasureInput = z.output<typeof measureInput>;

const ofAmounts = ['sum', 'average', 'median', 'minimum', 'maximum'] as const;
const measurable: Partial<Record<FieldTypeKey, readonly MeasureFunction[]>> = {
  number: ofAmounts,
  percent: ofAmounts,
  rating: ['average', 'median', 'minimum', 'maximum'],
  currency: ofAmounts,
  date: ['minimum', 'maximum'],
  datetime: ['minimum', 'maximum'],
};

/** A figure as a statement computes it: a value per record, and what is made of all of them. */
export interface Measure {
  readonly value: SQL;
  /** Amounts of different currencies are never mixed; `null` in SQL for what is no money. */
  readonly currency: SQL;
  readonly figure: (value: SQL) => SQL;
  readonly join: SQL | undefined;
  /** What the figure is: a number, or a moment. */
  readonly kind: 'number' | 'date' | 'datetime';
}

/**
 * Compiles a measure over records under the alias `r`.
 * @param alias under which the record behind a relation is joined
 * @throws ValidationError at `at` for a field that is not there, or that has no such figure
 */
export function measureOf(
  context: Context,
  object: SchemaObject,
  { function: which, field: name }: MeasureInput,
  { alias, at }: { readonly alias: string; readonly at: readonly (string | number)[] },
): Measure {
  const path = resolvePath(context.schema, context.actor.role, object, name);
  const type = path?.field.type;
  const has = which === 'filled' ? !path?.via : type && !path.part && measurable[type]?.includes(which);
  if (!path || !type || !has) {
    throw ValidationError.at([...at, 'field'], `${object.plural} have no ${which} of "${name}".`, 'unknown_field');
  }
  const none = sql`null`;
  if (which === 'filled') {
    const filled = parseFilter(context.schema, context.actor.role, object, { where: { [name]: { empty: false } } });
    const value = sql`case when ${compileFilter(context, filled, 'r')} then 1 end`;
    return { value, currency: none, figure: (one) => sql`count(${one})`, join: undefined, kind: 'number' };
  }
  const columns = columnsOf(path.via ? alias : 'r', path.field);
  const isMoney = type === 'currency';
  return {
    value: columns(),
    currency: isMoney ? columns('_currency') : none,
    // An average of cents is a part of one; amounts are whole.
    figure: (value) => (isMoney ? sql`round(${figures[which](value)})` : figures[which](value)),
    join: path.via && joinRelation(context, path.via, alias),
    kind: type === 'date' || type === 'datetime' ? type : 'number',
  };
}

/** The median is the middle of two values where their number is even. */
const figures: Readonly<Record<Exclude<MeasureFunction, 'filled'>, (value: SQL) => SQL>> = {
  sum: (value) => sql`sum(${value})`,
  average: (value) => sql`avg(${value})`,
  median: (value) => sql`(percentile_cont(0.5) within group (order by ${value}::double precision))::numeric`,
  minimum: (value) => sql`min(${value})`,
  maximum: (value) => sql`max(${value})`,
};

/** @throws ValidationError under `at` for a measure that a list of the object would refuse */
export function requireMeasurable(
  context: Context,
  object: SchemaObject,
  measure: MeasureInput,
  at: readonly (string | number)[],
): void {
  measureOf(context, object, measure, { alias: 'm', at });
}
