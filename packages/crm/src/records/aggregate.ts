import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Context } from '../context/index.ts';
import { ValidationError } from '../errors/index.ts';
import type { FieldTypeKey } from '../fields/index.ts';
import { filterInput, type ResolvedPath, resolvePath } from '../filters/index.ts';
import { requireScope } from '../permissions/index.ts';
import { objectOf, type SchemaObject } from '../schema/index.ts';
import { listCondition } from './find.ts';
import { measureInput, measureOf } from './measure.ts';
import { columnsOf } from './query/columns.ts';
import { joinRelation } from './query/join.ts';
import type { References } from './record.ts';
import { titles } from './references.ts';

/** A figure about the records of a list: how many there are, or what is measured of a field. */
export const aggregateInput = z.strictObject({
  filter: filterInput.optional(),
  search: z.string().max(200).optional(),
  /** Left out: the records are counted and no more. */
  measure: measureInput.optional(),
  /** The path of what the records are told apart by; a date is taken by its month. */
  group: z.string().optional(),
  /** How many groups at most, those with most records first. */
  limit: z.int().min(1).max(200).default(50),
});
export type AggregateInput = z.input<typeof aggregateInput>;

/** A figure in one currency, or in none. Money in minor units; days and times as ISO 8601. */
export interface Figure {
  readonly currency: string | null;
  readonly value: number | string;
}

export interface AggregateGroup {
  /** An option, an id, a month as `YYYY-MM`, `true`; null where the field is empty, or when nothing is told apart. */
  readonly key: string | null;
  readonly count: number;
  /** One a currency, as amounts of different currencies are never mixed; none where every value is empty. */
  readonly figures: readonly Figure[];
}

export interface Aggregate {
  readonly groups: readonly AggregateGroup[];
  /** Whether there are more groups than the limit. */
  readonly more: boolean;
  /** What the keys are called, where they are ids. */
  readonly references: References;
}

/**
 * Counts and measures the records of a list that the actor may read.
 * @throws ForbiddenError, NotFoundError (no such object), ValidationError (at the filter, measure or group)
 */
export async function aggregateRecords(context: Context, objectKey: string, input: AggregateInput): Promise<Aggregate> {
  const object = objectOf(context.schema, objectKey);
  requireScope(context.actor.role, object, 'read');
  const { measure, group, limit, ...list } = aggregateInput.parse(input);
  const by = group === undefined ? undefined : groupBy(context, object, group);
  const measured = measure && measureOf(context, object, measure, { alias: 'm', at: ['measure'] });
  const joins = sql.join([by?.join, measured?.join].flatMap((join) => (join ? [sql` `, join] : [])));
  const rows = await context.db.rows(sql`
    with listed as (select ${by?.expression ?? sql`null`} as key, ${measured?.value ?? sql`null`} as value,
        ${measured?.currency ?? sql`null`} as currency
      from ${sql.identifier(object.table)} r${joins} where ${listCondition(context, object, list)}),
    top as (select key, count(*) as n from listed group by key order by n desc, key limit ${limit + 1})
    select t.key::text, t.n, l.currency, ${measured?.figure(sql`l.value`) ?? sql`null`} as figure
    from top t join listed l on l.key is not distinct from t.key
    group by t.key, t.n, l.currency order by t.n desc, t.key, l.currency`);
  const groups = [...Map.groupBy(rows, ([key]) => key as string | null)].map(([key, parts]) => ({
    key,
    count: Number(parts[0]?.[1]),
    figures: parts.flatMap(([, , currency, value]) =>
      value === null ? [] : [{ currency: currency as string | null, value: value as number | string }],
    ),
  }));
  const shown = groups.slice(0, limit);
  // A list without rows has a count as well.
  const all = group === undefined && shown.length === 0 ? [{ key: null, count: 0, figures: [] }] : shown;
  return { groups: all, more: groups.length > limit, references: await named(context, by, all) };
}

interface Grouping {
  readonly expression: SQL;
  readonly join: SQL | undefined;
  /** What keys are ids of: an object's key or `user`. */
  readonly names: string | undefined;
}

function groupBy(context: Context, object: SchemaObject, name: string): Grouping {
  const path = resolvePath(context.schema, context.actor.role, object, name);
  const expression = path && keyOf(context, path);
  if (!path || !expression) {
    throw ValidationError.at(['group'], `${object.plural} cannot be told apart by "${name}".`, 'unknown_field');
  }
  const { type, target } = path.field;
  const names = type === 'user' ? 'user' : type === 'relation' ? target : undefined;
  return { expression, join: path.via && joinRelation(context, path.via, 'g'), names };
}

const plainKeys: ReadonlySet<FieldTypeKey> = new Set(['text', 'enum', 'rating', 'boolean', 'user', 'relation']);

function keyOf({ timeZone }: Context, { field, via, part }: ResolvedPath): SQL | undefined {
  const value = columnsOf(via ? 'g' : 'r', field, part)();
  if (part || plainKeys.has(field.type)) return sql`${value}::text`;
  if (field.type === 'date') return sql`to_char(${value}, 'YYYY-MM')`;
  return field.type === 'datetime' ? sql`to_char(${value} at time zone ${timeZone}::text, 'YYYY-MM')` : undefined;
}

/** @throws ValidationError at `group` for what records of the object cannot be told apart by */
export function requireGroupable(context: Context, object: SchemaObject, group: string): void {
  groupBy(context, object, group);
}

async function named(
  context: Context,
  by: Grouping | undefined,
  groups: readonly AggregateGroup[],
): Promise<References> {
  const ids = groups.flatMap(({ key }) => key ?? []);
  return by?.names && ids.length ? await titles(context, by.names, ids) : {};
}
