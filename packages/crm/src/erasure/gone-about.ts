import { sql } from 'drizzle-orm';
import type { Context } from '../context/index.ts';

/**
 * Records that were deleted for good and that, as the ledger last had it, were about nothing but the given ones: a note on a
 * person who was purged left with them, and what it said stands in the ledger.
 */
export async function findGoneAbout(context: Context, ids: readonly string[]): Promise<string[]> {
  const found = new Set<string>();
  const links = [...context.schema.objects.values()].flatMap((object) =>
    [...object.fields.values()].filter(({ type }) => type === 'recordLinks').map(({ id }) => ({ key: object.key, id })),
  );
  for (let before = -1; before < found.size; ) {
    before = found.size;
    const known = sql.param([...ids, ...found]);
    for (const { key, id } of links) {
      const rows = await context.db.rows(sql`select record_id from (
          select distinct on (c.record_id) c.record_id, c.diff -> ${id}::text -> 1 as links from changes c
          where c.object = ${key} and jsonb_exists(c.diff, ${id}) and c.record_id in (
              select named.record_id from changes named where named.object = ${key}
                and jsonb_exists_any(named.diff -> ${id}::text -> 1, ${known}::text[]))
            and not exists (select from records r where r.id = c.record_id)
          order by c.record_id, c.id desc) last
        where jsonb_typeof(links) = 'array' and links <> '[]' and links <@ to_jsonb(${known}::text[])`);
      for (const [one] of rows) found.add(one as string);
    }
  }
  return [...found].filter((one) => !ids.includes(one));
}
