import { type SQL, sql } from 'drizzle-orm';
import type { Context } from '../../context/index.ts';
import { reachPredicate } from '../../permissions/predicate.ts';
import { allOf } from '../../records/query/columns.ts';
import type { SchemaField, SchemaObject } from '../../schema/index.ts';

/** A record that has a value, and whether the actor may change it. */
export interface Match {
  readonly id: string;
  readonly mayUpdate: boolean;
}

/** Live records by the values of a text field or by one of their e-mails; what may not be read is not found. */
export async function findBy(
  context: Context,
  object: SchemaObject,
  field: SchemaField,
  values: readonly string[],
): Promise<ReadonlyMap<string, readonly Match[]>> {
  const found = new Map<string, Match[]>();
  if (values.length === 0) return found;
  const reach = (action: 'read' | 'update') => reachPredicate(context.schema, context.actor, object, action, sql`r`);
  const list = sql`${sql.param([...new Set(values)])}::text[]`;
  const table = sql.identifier(object.table);
  const [from, value, condition]: [SQL, SQL, SQL] =
    field.type === 'emails'
      ? [
          sql`labelled_values v join ${table} r on r.id = v.record_id`,
          sql`v.value`,
          sql`v.field_id = ${field.id} and v.value = any(${list})`,
        ]
      : [
          sql`${table} r`,
          sql`r.${sql.identifier(field.column)}`,
          sql`r.${sql.identifier(field.column)} = any(${list})`,
        ];
  const rows = await context.db.rows(sql`select distinct ${value}, r.id, ${reach('update') ?? sql`true`} from ${from}
    where ${allOf([condition, sql`r.deleted_at is null`, reach('read')])}`);
  for (const [key, id, mayUpdate] of rows) {
    const matches = found.get(key as string) ?? [];
    found.set(key as string, [...matches, { id: id as string, mayUpdate: mayUpdate === true }]);
  }
  return found;
}
