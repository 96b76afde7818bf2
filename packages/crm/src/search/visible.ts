import { type SQL, sql } from 'drizzle-orm';
import type { Context } from '../context/index.ts';
import { mayReadField, scopeOf } from '../permissions/index.ts';
import { reachPredicate } from '../permissions/predicate.ts';
import { allOf } from '../records/query/columns.ts';
import { type SchemaObject, titleField } from '../schema/index.ts';
import { foundBy, subtitleField, tokensOf, vectorOf } from './document.ts';

/** The objects that a person may look through: those that they may read, and may know the titles of. */
export function searchedObjects(context: Context, wanted: readonly string[] | undefined): SchemaObject[] {
  const { role } = context.actor;
  return [...context.schema.objects.values()].filter(
    (object) =>
      (wanted ? wanted.includes(object.key) : object.kind === 'record') &&
      scopeOf(role, object, 'read') !== 'none' &&
      mayReadField(role, object, titleField(object)),
  );
}

/**
 * When the record of a row `d` of `search_docs` was changed; null when it is in the trash, or may not be read by the person.
 * With `match` (a tsquery), a record is only seen where it is found by what its reader may know of it: for a role from
 * which a field is kept back, the record is held against its other fields once more.
 */
export function changedIfVisible(context: Context, objects: readonly SchemaObject[], match?: SQL): SQL {
  const branches = objects.map((object) => {
    const where = allOf([
      sql`r.id = d.record_id and r.deleted_at is null`,
      reachPredicate(context.schema, context.actor, object, 'read', sql`r`),
      match && foundInSight(context, object, match),
    ]);
    return sql`when ${object.key} then (select r.updated_at from ${sql.identifier(object.table)} r where ${where})`;
  });
  return sql`case d.object ${sql.join(branches, sql` `)} end`;
}

function foundInSight({ actor: { role } }: Context, object: SchemaObject, match: SQL): SQL | undefined {
  if (foundBy(object).every(({ field }) => mayReadField(role, object, field))) return undefined;
  return sql`${vectorOf(tokensOf(object, (field) => mayReadField(role, object, field)))} @@ ${match}`;
}

/** The same by what stands in the row `d` itself, which an index knows: it narrows, and decides nothing. */
export function roughlyVisible({ actor }: Context, objects: readonly SchemaObject[]): SQL {
  const own = objects.filter((object) => scopeOf(actor.role, object, 'read') === 'own').map(({ key }) => key);
  if (own.length === 0) return sql`true`;
  return sql`(d.object <> all(${sql.param(own)}::text[]) or d.owner_id = ${actor.userId}::uuid)`;
}

/** Keys of the objects whose subtitles the person may know. */
export const subtitled = ({ actor: { role } }: Context, objects: readonly SchemaObject[]): string[] =>
  objects
    .filter((object) => {
      const field = subtitleField(object);
      return field !== undefined && mayReadField(role, object, field);
    })
    .map(({ key }) => key);
