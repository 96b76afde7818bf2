import { sql } from 'drizzle-orm';
import type { Context } from '../context/index.ts';
import { reachPredicate } from '../permissions/predicate.ts';
import { allOf, column } from '../records/query/columns.ts';
import { type SchemaObject, titleField } from '../schema/index.ts';
import type { SearchHit } from './query.ts';
import { subtitled } from './visible.ts';

/** What changed last among records that the person may read. */
export async function latest(context: Context, objects: readonly SchemaObject[], limit: number): Promise<SearchHit[]> {
  const parts = objects.map((object) => {
    const where = allOf([
      sql`r.deleted_at is null`,
      reachPredicate(context.schema, context.actor, object, 'read', sql`r`),
    ]);
    return sql`(select r.id, ${object.key}::text as object, ${column('r', titleField(object).column)} as title, r.updated_at
      from ${sql.identifier(object.table)} r where ${where} order by r.updated_at desc, r.id desc limit ${limit})`;
  });
  return await context.db.objects<SearchHit>(sql`select h.id, h.object, h.title,
      case when h.object = any(${sql.param(subtitled(context, objects))}::text[]) then d.subtitle end as subtitle
    from (select * from (${sql.join(parts, sql` union all `)}) h order by updated_at desc, id limit ${limit}) h
    left join search_docs d on d.record_id = h.id order by h.updated_at desc, h.id`);
}
