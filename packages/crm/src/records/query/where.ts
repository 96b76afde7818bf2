import { type SQL, sql } from 'drizzle-orm';
import type { Context } from '../../context/index.ts';
import { todayIn } from '../../context/index.ts';
import { textConditions } from '../../fields/conditions/text.ts';
import { sqlFieldType } from '../../fields/sql-registry.ts';
import type { Columns, FilterContext } from '../../fields/sql-type.ts';
import type { ParsedFilter, ResolvedPath } from '../../filters/index.ts';
import { reachPredicate } from '../../permissions/predicate.ts';
import type { SchemaField } from '../../schema/index.ts';
import { allOf, column, columnsOf } from './columns.ts';

/** Compiles a checked filter to a condition over a table alias. */
export function compileFilter(context: Context, filter: ParsedFilter, alias: string): SQL {
  switch (filter.kind) {
    case 'all':
      return allOf(filter.of.map((node) => compileFilter(context, node, alias)));
    case 'any':
      if (filter.of.length === 0) return sql`false`;
      return sql`(${sql.join(
        filter.of.map((node) => compileFilter(context, node, alias)),
        sql` or `,
      )})`;
    case 'not':
      return sql`(${compileFilter(context, filter.of, alias)}) is not true`;
    case 'condition':
      return compileCondition(context, filter, alias);
  }
}

type Condition = Extract<ParsedFilter, { kind: 'condition' }>;

function compileCondition(context: Context, { path, operator, operand }: Condition, alias: string): SQL {
  const on = (target: string) => applyOperator(context, path, operator, operand, target);
  if (!path.via) return on(alias);
  return sql`exists (select 1 ${throughRelation(context, path.via, alias, sql`${on('via')}`)})`;
}

/** `from … where …` over the records that a relation leads to, those that the actor may read and that are not in the trash. */
function throughRelation(
  context: Context,
  { field, target }: NonNullable<ResolvedPath['via']>,
  alias: string,
  condition?: SQL,
): SQL {
  const reach = reachPredicate(context.schema, context.actor, target, 'read', sql`${sql.identifier('via')}`);
  const isSeveral = field.type === 'relations';
  const links = isSeveral ? sql`relation_links via_link join ` : sql``;
  const onLink = isSeveral ? sql` on ${column('via', 'id')} = via_link.to_id` : sql``;
  return sql`from ${links}${sql.identifier(target.table)} ${sql.identifier('via')}${onLink} where ${allOf([
    isSeveral
      ? sql`via_link.from_id = ${column(alias, 'id')} and via_link.field_id = ${field.id}`
      : sql`${column('via', 'id')} = ${column(alias, field.column)}`,
    sql`${column('via', 'deleted_at')} is null`,
    reach,
    condition,
  ])}`;
}

function applyOperator(
  context: Context,
  { field, part }: ResolvedPath,
  operator: string,
  operand: unknown,
  alias: string,
): SQL {
  const type = sqlFieldType(field.type);
  const conditions: Readonly<Record<string, unknown>> = part ? textConditions : type.conditions;
  const condition = conditions[operator] as
    | ((columns: Columns, operand: unknown, context: FilterContext, field: SchemaField) => SQL)
    | undefined;
  if (!condition) throw new Error(`${field.type} has no condition "${operator}"`);
  const suffix = part ? type.parts?.[part]?.suffix : undefined;
  return condition(columnsOf(alias, field, suffix), operand, filterContext(context), field);
}

const filterContext = (context: Context): FilterContext => ({
  actorId: context.actor.userId,
  today: todayIn(context.timeZone, context.now),
  timeZone: context.timeZone,
});
