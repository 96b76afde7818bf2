import { type SQL, sql } from 'drizzle-orm';
import type { Context } from '../../context/index.ts';
import { ValidationError } from '../../errors/index.ts';
import type { FieldTypeKey } from '../../fields/index.ts';
import { sqlFieldType } from '../../fields/sql-registry.ts';
import { type ResolvedPath, resolvePath, type Sort } from '../../filters/index.ts';
import { mayReadField } from '../../permissions/index.ts';
import { objectOf, type SchemaField, type SchemaObject, titleField } from '../../schema/index.ts';
import { columnsOf } from './columns.ts';
import { throughRelation } from './where.ts';

/** One thing that rows are ordered by. `type` is what a cursor's value is cast to. */
export interface Order {
  readonly expression: SQL;
  readonly type: string;
  readonly nullable: boolean;
  readonly direction: 'asc' | 'desc';
}

const newestFirst: readonly Sort[] = [{ field: 'createdAt', direction: 'desc' }];

/** What a sort type's expression yields in SQL; types that are not here have no order. */
const sortTypes: Partial<Record<FieldTypeKey, string>> = {
  text: 'text',
  longText: 'text',
  number: 'numeric',
  percent: 'numeric',
  currency: 'bigint',
  boolean: 'boolean',
  date: 'date',
  datetime: 'timestamptz',
  enum: 'integer',
};

/**
 * Compiles the sorts of a list, newest first when there is none.
 * @throws ValidationError for a field that is not there or has no order
 */
export function compileSort(context: Context, object: SchemaObject, sort: readonly Sort[] = []): readonly Order[] {
  return (sort.length ? sort : newestFirst).map(({ field: name, direction }, index) => {
    const path = resolvePath(context.schema, context.actor.role, object, name);
    const order = path && !path.part ? orderBy(context, path) : undefined;
    if (!order) throw ValidationError.at(['sort', index, 'field'], `${object.plural} cannot be sorted by "${name}".`);
    return { ...order, direction };
  });
}

function orderBy(context: Context, path: ResolvedPath): Omit<Order, 'direction'> | undefined {
  if (!path.via) return ownOrder(context, path.field, 'r');
  const far = ownOrder(context, path.field, 'via');
  if (!far) return undefined;
  return {
    ...far,
    expression: sql`(select ${far.expression} ${throughRelation(context, path.via, 'r')})`,
    nullable: true,
  };
}

function ownOrder(context: Context, field: SchemaField, alias: string): Omit<Order, 'direction'> | undefined {
  if (field.type === 'user') {
    const id = columnsOf(alias, field)();
    return { expression: sql`(select lower(u.name) from users u where u.id = ${id})`, type: 'text', nullable: true };
  }
  if (field.type === 'relation') return relatedOrder(context, field, alias);
  const type = sortTypes[field.type];
  const sortExpression = sqlFieldType(field.type).sort;
  if (!type || !sortExpression) return undefined;
  // A choice that is none of the options any more stands with the empty ones.
  const nullable = !field.required || field.type === 'enum';
  return { expression: sortExpression(columnsOf(alias, field), field), type, nullable };
}

/** A relation sorts by the target's title, or by the target's own order where it has one (a stage's). */
function relatedOrder(context: Context, field: SchemaField, alias: string): Omit<Order, 'direction'> | undefined {
  if (alias !== 'r') return undefined;
  const target = objectOf(context.schema, field.target ?? '');
  const inner = target.fields.get('order') ?? titleField(target);
  const order = mayReadField(context.actor.role, target, inner) ? ownOrder(context, inner, 'via') : undefined;
  if (!order) return undefined;
  const expression = sql`(select ${order.expression} ${throughRelation(context, { field, target }, alias)})`;
  return { ...order, expression, nullable: true };
}
