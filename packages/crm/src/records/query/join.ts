import { type SQL, sql } from 'drizzle-orm';
import type { Context } from '../../context/index.ts';
import type { ResolvedPath } from '../../filters/index.ts';
import { reachPredicate } from '../../permissions/predicate.ts';
import { allOf, column } from './columns.ts';

/**
 * Joins the record that a relation of `r` leads to, if the actor may read it and it is not in the trash; rows that lead
 * nowhere stay.
 */
export function joinRelation(
  context: Context,
  { field, target }: NonNullable<ResolvedPath['via']>,
  joined: string,
): SQL {
  return sql`left join ${sql.identifier(target.table)} ${sql.identifier(joined)} on ${allOf([
    sql`${column(joined, 'id')} = ${column('r', field.column)}`,
    sql`${column(joined, 'deleted_at')} is null`,
    reachPredicate(context.schema, context.actor, target, 'read', sql`${sql.identifier(joined)}`),
  ])}`;
}
