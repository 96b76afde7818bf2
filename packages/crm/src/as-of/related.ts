import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Context } from '../context/index.ts';
import { NotFoundError, ValidationError } from '../errors/index.ts';
import { mayReadField, requireScope } from '../permissions/index.ts';
import { reachPredicate } from '../permissions/predicate.ts';
import { selectFields } from '../records/find.ts';
import { readRecords } from '../records/get.ts';
import { allOf, column } from '../records/query/columns.ts';
import type { References, StoredRecord } from '../records/record.ts';
import { objectOf, type SchemaField, type SchemaObject } from '../schema/index.ts';
import { momentInput } from './moment.ts';
import { referencesThen } from './references.ts';
import { recordsThen } from './states.ts';

const countCap = 1000;

export const relatedAsOfInput = z.strictObject({
  id: z.uuid().toLowerCase(),
  at: momentInput,
  /** The object whose records point here, by its key, and the path of the field by which they do. */
  from: z.string(),
  field: z.string(),
  limit: z.int().min(1).max(200).default(50),
  /** The `nextCursor` of the page before. */
  cursor: z.uuid().toLowerCase().optional(),
});

export interface RelatedAsOf {
  /** Those that were in use, latest made first. */
  readonly items: readonly StoredRecord[];
  /** How many there were, counted up to 1,000. */
  readonly count: number;
  readonly nextCursor: string | null;
  readonly titles: References;
}

/**
 * The records that pointed to a record at a moment, by one field, as they were then. What is gone for good since is not among
 * them.
 * @throws NotFoundError, ForbiddenError, ValidationError at a field that does not lead here
 */
export async function relatedAsOf(
  context: Context,
  objectKey: string,
  input: z.input<typeof relatedAsOfInput>,
): Promise<RelatedAsOf> {
  const { id, at, limit, cursor, ...from } = relatedAsOfInput.parse(input);
  const object = objectOf(context.schema, objectKey);
  requireScope(context.actor.role, object, 'read');
  if ((await readRecords(context, object, [], [id])).length === 0) {
    throw new NotFoundError(`There is no such ${object.singular.toLowerCase()}, or you may not see it.`);
  }
  const { source, field } = leadingHere(context, object, from);
  const condition = pointedThen(context, source, field, id, at);
  const [page, count] = await Promise.all([
    context.db.rows(sql`select r.id from ${sql.identifier(source.table)} r
      where ${condition} ${cursor ? sql`and r.id < ${cursor}::uuid` : sql``} order by r.id desc limit ${limit + 1}`),
    context.db.rows(sql`select count(*)::int from (select 1 from ${sql.identifier(source.table)} r
      where ${condition} limit ${countCap}) counted`),
  ]);
  const ids = (page as [string][]).slice(0, limit).map(([one]) => one);
  const fields = selectFields(context, source);
  const then = ids.length ? await recordsThen(context, source, fields, ids, at) : new Map();
  const items = ids.flatMap((one) => then.get(one)?.record ?? []);
  return {
    items,
    count: Number(count[0]?.[0] ?? 0),
    nextCursor: page.length > limit ? (ids.at(-1) ?? null) : null,
    titles: await referencesThen(context, fields, items, at),
  };
}

/** @throws ForbiddenError, ValidationError */
function leadingHere(
  context: Context,
  object: SchemaObject,
  { from, field: path }: { readonly from: string; readonly field: string },
): { source: SchemaObject; field: SchemaField } {
  const source = objectOf(context.schema, from);
  requireScope(context.actor.role, source, 'read');
  const field = source.fields.get(path);
  const leads =
    field &&
    mayReadField(context.actor.role, source, field) &&
    (field.type === 'recordLinks' ? object.kind === 'record' : isRelation(field) && field.target === object.key);
  if (leads) return { source, field };
  const message = `${source.plural} have no field "${path}" that leads to ${object.plural.toLowerCase()}.`;
  throw ValidationError.at(['field'], message, 'unknown_field');
}

const isRelation = ({ type }: SchemaField): boolean => type === 'relation' || type === 'relations';

/**
 * The condition under which a record `r` was in use at a moment and pointed to another. Only those that point to it now, and
 * those that have let go of it since, come into question: the ledger's `released` finds the latter.
 */
function pointedThen(context: Context, source: SchemaObject, field: SchemaField, id: string, at: string): SQL {
  const { standing, points } = pointing(field, id);
  const since = sql`c.record_id = r.id and c.at > ${at}::timestamptz`;
  const held = sql`(select c.diff -> ${field.id}::text -> 0 from changes c
    where ${since} and c.diff ? ${field.id}::text order by c.id limit 1)`;
  const life = sql`(select c.action from changes c where ${since} and c.action <> 'update' order by c.id limit 1)`;
  return allOf([
    sql`r.id in (${standing(source)} union all select c.record_id from changes c
      where c.released @> array[${id}::uuid] and c.at > ${at}::timestamptz and c.object = ${source.key})`,
    sql`coalesce(${held} @> to_jsonb(${id}::text), ${points})`,
    sql`coalesce(${life} in ('trash', 'purge'), r.deleted_at is null)`,
    reachPredicate(context.schema, context.actor, source, 'read', sql`r`),
  ]);
}

/** What points to a record now: all of them, and whether `r` is one. */
function pointing(field: SchemaField, id: string): { standing: (source: SchemaObject) => SQL; points: SQL } {
  if (field.type === 'relation') {
    const own = column('r', field.column);
    return {
      standing: ({ table }) =>
        sql`select s.id from ${sql.identifier(table)} s where ${column('s', field.column)} = ${id}::uuid`,
      points: sql`${own} is not distinct from ${id}::uuid`,
    };
  }
  const links =
    field.type === 'recordLinks'
      ? sql`record_links l where l.to_id = ${id}::uuid`
      : sql`relation_links l where l.to_id = ${id}::uuid and l.field_id = ${field.id}`;
  return {
    standing: () => sql`select l.from_id from ${links}`,
    points: sql`exists (select 1 from ${links} and l.from_id = r.id)`,
  };
}
