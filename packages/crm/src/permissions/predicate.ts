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
  const scope = scopeOf(actor.role, object, action);
  if (scope === 'none') return sql`false`;
  const own = ownPredicate(actor, object, alias);
  if (scope === 'own') return own;
  return action === 'read' ? linkedPredicate(schema, actor, object, alias, own) : undefined;
}

function ownPredicate(actor: Actor, object: SchemaObject, alias: SQL): SQL {
  const owner = ownerField(object);
  if (!owner || actor.userId === null) return sql`false`;
  return sql`${alias}.${sql.identifier(owner.column)} = ${actor.userId}::uuid`;
}

/** What is about records (a note, a task) is read by who may read one of them, by its own, and when about nothing. */
function linkedPredicate(schema: Schema, actor: Actor, object: SchemaObject, alias: SQL, own: SQL): SQL | undefined {
  const linking = [...object.fields.values()].some((field) => field.type === 'recordLinks');
  if (!linking) return undefined;
  const others = [...schema.objects.values()].filter((other) => other.kind === 'record' && other.key !== object.key);
  if (others.every((other) => scopeOf(actor.role, other, 'read') === 'all')) return undefined;
  const readable = others
    .filter((other) => scopeOf(actor.role, other, 'read') !== 'none' && !hasLinks(other))
    .map((other) => {
      const target = sql.identifier('linked');
      const predicate = reachPredicate(schema, actor, other, 'read', sql`${target}`) ?? sql`true`;
      return sql`exists (select 1 from ${sql.identifier(other.table)} ${target}
        where ${target}.id = l.to_id and ${target}.deleted_at is null and ${predicate})`;
    });
  const anyReadable = readable.length ? sql.join(readable, sql` or `) : sql`false`;
  return sql`(${own} or not exists (select 1 from record_links l where l.from_id = ${alias}.id)
    or exists (select 1 from record_links l where l.from_id = ${alias}.id and (${anyReadable})))`;
}

const hasLinks = (object: SchemaObject): boolean =>
  [...object.fields.values()].some((field) => field.type === 'recordLinks');
