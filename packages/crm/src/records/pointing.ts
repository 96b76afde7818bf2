import { type SQL, sql } from 'drizzle-orm';
import type { Context } from '../context/index.ts';
import { objectOf, type SchemaField, type SchemaObject } from '../schema/index.ts';

/** A field whose values lead to records of an object: a relation, a set of relations, or what notes and tasks are about. */
export interface Pointing {
  readonly object: SchemaObject;
  readonly field: SchemaField;
}

/** Every field that may lead to records of an object. */
export function pointingTo({ schema }: Pick<Context, 'schema'>, object: SchemaObject): Pointing[] {
  const links = [...schema.objects.values()].flatMap((from) =>
    [...from.fields.values()].filter(({ type }) => type === 'recordLinks').map((field) => ({ object: from, field })),
  );
  return [...(schema.inbound.get(object.key) ?? []), ...(object.kind === 'record' ? links : [])];
}

/**
 * The rows `r` of the field's object whose value leads to one of some records and that are not among these themselves, those
 * in the trash included, which come back with it.
 */
export function pointsAt({ object, field }: Pointing, ids: readonly string[], not: readonly string[]): SQL {
  const targets = sql`any(${sql.param(ids)}::uuid[])`;
  const leads =
    field.type === 'relation'
      ? sql`r.${sql.identifier(field.column)} = ${targets}`
      : field.type === 'relations'
        ? sql`r.id in (select l.from_id from relation_links l where l.field_id = ${field.id} and l.to_id = ${targets})`
        : sql`r.id in (select l.from_id from record_links l where l.to_id = ${targets})`;
  return sql`from ${sql.identifier(object.table)} r where ${leads} and r.id <> all(${sql.param(not)}::uuid[])`;
}

/** The ids of those rows by the fields that lead to the records, for every object that has some. */
export async function findPointing(
  context: Context,
  object: SchemaObject,
  ids: readonly string[],
  not: readonly string[],
): Promise<{ readonly object: SchemaObject; readonly fieldsById: ReadonlyMap<string, readonly SchemaField[]> }[]> {
  const found = new Map<string, Map<string, SchemaField[]>>();
  for (const pointing of pointingTo(context, object)) {
    const rows = await context.db.rows(sql`select r.id ${pointsAt(pointing, ids, not)} order by r.id`);
    if (rows.length === 0) continue;
    const byId = found.get(pointing.object.key) ?? new Map<string, SchemaField[]>();
    found.set(pointing.object.key, byId);
    for (const [id] of rows as [string][]) byId.set(id, [...(byId.get(id) ?? []), pointing.field]);
  }
  return [...found].map(([key, fieldsById]) => ({ object: objectOf(context.schema, key), fieldsById }));
}
