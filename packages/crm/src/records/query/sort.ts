import { type SQL, sql } from 'drizzle-orm';
import type { Context } from '../../context/index.ts';
import { ValidationError } from '../../errors/index.ts';
import type { FieldTypeKey } from '../../fields/index.ts';
import { sqlFieldType } from '../../fields/sql-registry.ts';
import { type ResolvedPath, resolvePath, type Sort } from '../../filters/index.ts';
import { mayReadField } from '../../permissions/index.ts';
import { objectOf, type SchemaField, type SchemaObject, titleField } from '../../schema/index.ts';
import { column, columnsOf } from './columns.ts';
import { joinRelation } from './join.ts';

/** One thing that rows are ordered by. `type` is what a cursor's value is cast to. */
export interface Order {
  readonly expression: SQL;
  readonly type: string;
  readonly nullable: boolean;
  readonly direction: 'asc' | 'desc';
  /** What the expression stands on beside the row: a left join that keeps rows which lead nowhere. */
  readonly join?: SQL;
}
type Way = Omit<Order, 'direction'>;

const newestFirst: readonly Sort[] = [{ field: 'createdAt', direction: 'desc' }];

/** What a sort type's expression yields in SQL; types that are not here have no order. */
const sortTypes: Partial<Record<FieldTypeKey, string>> = {
  text: 'text',
  longText: 'text',
  number: 'numeric',
  percent: 'numeric',
  rating: 'integer',
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
    const order = path && !path.part ? orderBy(context, path, `s${index}`) : undefined;
    if (!order) throw ValidationError.at(['sort', index, 'field'], `${object.plural} cannot be sorted by "${name}".`);
    return { ...order, direction };
  });
}

/** @throws ValidationError at `sort` for what a list of the object cannot be sorted by */
export function requireSortable(context: Context, object: SchemaObject, sort: readonly Sort[]): void {
  compileSort(context, object, sort);
}

/** `joined` is the alias under which the record that a relation leads to, or the user, is joined. */
function orderBy(context: Context, path: ResolvedPath, joined: string): Way | undefined {
  if (path.via) {
    const far = ownOrder(path.field, joined);
    return far && { ...far, nullable: true, join: joinRelation(context, path.via, joined) };
  }
  const { field } = path;
  if (field.type === 'user') {
    const users = sql`left join users ${sql.identifier(joined)} on ${column(joined, 'id')} = ${columnsOf('r', field)()}`;
    return { expression: sql`lower(${column(joined, 'name')})`, type: 'text', nullable: true, join: users };
  }
  return field.type === 'relation' ? relatedOrder(context, field, joined) : ownOrder(field, 'r');
}

function ownOrder(field: SchemaField, alias: string): Way | undefined {
  if (field.type === 'user') {
    const id = columnsOf(alias, field)();
    return { expression: sql`(select lower(u.name) from users u where u.id = ${id})`, type: 'text', nullable: true };
  }
  const type = sortTypes[field.type];
  const sortExpression = sqlFieldType(field.type).sort;
  if (!type || !sortExpression) return undefined;
  // A choice that is none of the options any more stands with the empty ones.
  const nullable = !field.required || field.type === 'enum';
  return { expression: sortExpression(columnsOf(alias, field), field), type, nullable };
}

/** A relation sorts by the target's title, or by the target's own order where it has one (a stage's). */
function relatedOrder(context: Context, field: SchemaField, joined: string): Way | undefined {
  const target = objectOf(context.schema, field.target ?? '');
  const inner = target.fields.get('order') ?? titleField(target);
  const order = mayReadField(context.actor.role, target, inner) ? ownOrder(inner, joined) : undefined;
  return order && { ...order, nullable: true, join: joinRelation(context, { field, target }, joined) };
}
