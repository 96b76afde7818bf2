import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Context } from '../context/index.ts';
import { likeLiteral } from '../fields/conditions/text.ts';
import { tidyLine } from '../fields/text/normalise.ts';
import { mayReadField, scopeOf } from '../permissions/index.ts';
import { reachPredicate } from '../permissions/predicate.ts';
import { allOf, column } from '../records/query/columns.ts';
import { type SchemaObject, titleField } from '../schema/index.ts';

export const searchInput = z.strictObject({
  query: z.string().max(200),
  /** Keys of the objects to look through; all that may be read when left out. */
  objects: z.array(z.string()).max(100).optional(),
  limit: z.int().min(1).max(50).default(20),
});

export interface SearchHit {
  readonly id: string;
  readonly object: string;
  readonly title: string;
}

/**
 * Finds records whose title, or a word of it, begins with what was typed: whole titles first, then beginnings, then
 * words; the shorter and the later changed first. An empty query finds what changed last.
 */
export async function searchRecords(context: Context, input: z.input<typeof searchInput>): Promise<SearchHit[]> {
  const { query, objects, limit } = searchInput.parse(input);
  const typed = tidyLine(query).replace(/\s+/g, ' ');
  const searched = [...context.schema.objects.values()].filter((object) => isSearched(context, object, objects));
  if (searched.length === 0) return [];
  const find = async (where: Where) => {
    const parts = searched.map((object) => sql`(${hitsIn(context, object, typed, { where, limit })})`);
    return await context.db.objects<SearchHit>(sql`select id, object, title
      from (${sql.join(parts, sql` union all `)}) hits order by rank, length(title), updated_at desc, id limit ${limit}`);
  };
  if (typed === '') return await find(() => undefined);
  // One or two letters are within half of all titles: beginnings, which an index knows, mostly fill the page alone.
  const begun = [...typed].length < 3 ? await find((title) => begins(title, typed)) : [];
  return begun.length === limit ? begun : await find((title) => hasWord(title, typed));
}

/** What a title must be like to be found; undefined: any will do. */
type Where = (title: SQL) => SQL | undefined;

const begins = (title: SQL, typed: string): SQL => sql`lower(${title}) like lower(${`${likeLiteral(typed)}%`})`;
const hasWord = (title: SQL, typed: string): SQL =>
  sql`(${title} ilike ${`${likeLiteral(typed)}%`} or ${title} ilike ${`% ${likeLiteral(typed)}%`})`;

function isSearched(context: Context, object: SchemaObject, wanted: readonly string[] | undefined): boolean {
  const { role } = context.actor;
  return (
    (wanted ? wanted.includes(object.key) : object.kind === 'record') &&
    scopeOf(role, object, 'read') !== 'none' &&
    mayReadField(role, object, titleField(object))
  );
}

function hitsIn(
  context: Context,
  object: SchemaObject,
  typed: string,
  { where: matches, limit }: { readonly where: Where; readonly limit: number },
): SQL {
  const title = column('r', titleField(object).column);
  const pattern = likeLiteral(typed);
  const rank = sql`case when lower(${title}) = lower(${typed}) then 0 when ${title} ilike ${`${pattern}%`} then 1 else 2 end`;
  const where = allOf([
    sql`r.deleted_at is null`,
    reachPredicate(context.schema, context.actor, object, 'read', sql`r`),
    matches(title),
  ]);
  const order = typed === '' ? sql`r.updated_at desc, r.id desc` : sql`${rank}, length(${title}), r.updated_at desc`;
  return sql`select r.id, ${object.key}::text as object, ${title} as title, r.updated_at,
      ${typed === '' ? sql`3` : rank} as rank
    from ${sql.identifier(object.table)} r where ${where} order by ${order} limit ${limit}`;
}
