import { type SQL, sql } from 'drizzle-orm';
import type { Actor } from '../context/index.ts';
import { ownerField, type Schema, type SchemaObject } from '../schema/index.ts';
import { scopeOf } from './may.ts';
import type { Action } from './role.ts';

/**
 * The condition under which an actor's action reaches a row of an object, for a table alias; undefined when it
 * reaches every row. An action with scope `none` gives `false`.
 */
export function reachPredicate(
  schema: Schema,
  actor: Actor,
  object: SchemaObject,
  action: Action,
  alias: SQL,
): SQL | undefined {
  if (action === 'read') return readPredicate({ schema, actor }, object, alias, false);
  const scope = scopeOf(actor.role, object, action);
  if (scope === 'none') return sql`false`;
  return scope === 'own' ? ownPredicate(actor, object, alias) : undefined;
}

interface Reader {
  readonly schema: Schema;
  readonly actor: Actor;
}

function readPredicate(reader: Reader, object: SchemaObject, alias: SQL, isFurther: boolean): SQL | undefined {
  const scope = scopeOf(reader.actor.role, object, 'read');
  if (scope === 'none') return sql`false`;
  const own = ownPredicate(reader.actor, object, alias);
  return scope === 'own' ? own : linkedPredicate(reader, object, alias, own, isFurther);
}

function ownPredicate(actor: Actor, object: SchemaObject, alias: SQL): SQL {
  const owner = ownerField(object);
  if (!owner || actor.userId === null) return sql`false`;
  return sql`${alias}.${sql.identifier(owner.column)} = ${actor.userId}::uuid`;
}

/**
 * What is about records (a note, a task) is read by who may read one of them, by its own, and when about nothing. What
 * is about another note or task looks one step further, and no more: links may run in circles.
 */
function linkedPredicate(
  reader: Reader,
  object: SchemaObject,
  alias: SQL,
  own: SQL,
  isFurther: boolean,
): SQL | undefined {
  if (!hasLinks(object)) return undefined;
  const records = recordObjects(reader.schema);
  if (records.every((other) => scopeOf(reader.actor.role, other, 'read') === 'all')) return undefined;
  const readable = anyReadable(reader, sql`l.to_id`, isFurther);
  return sql`(${own} or not exists (select 1 from record_links l where l.from_id = ${alias}.id)
    or exists (select 1 from record_links l where l.from_id = ${alias}.id and (${readable})))`;
}

/** The condition under which an id names a record, of whatever object and not in the trash, that the actor may read. */
export const readableRecord = (schema: Schema, actor: Actor, id: SQL): SQL => anyReadable({ schema, actor }, id, false);

function anyReadable({ schema, actor }: Reader, id: SQL, isFurther: boolean): SQL {
  const readable = recordObjects(schema)
    .filter((other) => scopeOf(actor.role, other, 'read') !== 'none' && !(isFurther && hasLinks(other)))
    .map((other) => {
      const target = sql.identifier('linked');
      const predicate = readPredicate({ schema, actor }, other, sql`${target}`, true) ?? sql`true`;
      return sql`exists (select 1 from ${sql.identifier(other.table)} ${target}
        where ${target}.id = ${id} and ${target}.deleted_at is null and ${predicate})`;
    });
  return readable.length ? sql.join(readable, sql` or `) : sql`false`;
}

const recordObjects = (schema: Schema): SchemaObject[] =>
  [...schema.objects.values()].filter(({ kind }) => kind === 'record');

const hasLinks = (object: SchemaObject): boolean =>
  [...object.fields.values()].some((field) => field.type === 'recordLinks');
